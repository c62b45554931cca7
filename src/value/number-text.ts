/**
 * The number that a text stands for, or undefined when it is none, or one that would not come out
 * as it was typed: 9007199254740993 and 0.12345678901234567890 cannot be held, and a changed
 * account number is worse than an error.
 */
export function readNumber(text: string): number | undefined {
  const digits = digitsOf(text);
  return digits !== undefined && digits === digitsOf(String(Number(text))) ? Number(text) : undefined;
}

/**
 * The significant digits and the power of ten of the last of them, however the number is written;
 * undefined where it is none.
 */
function digitsOf(text: string): string | undefined {
  const [number, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([+-]?)(?=\.?\d)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${sign === '-' ? '-' : ''}${significant}e${power}`;
}
