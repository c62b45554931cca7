/**
 * The number that a text stands for; undefined when it is none, or one that a double cannot represent
 * exactly as it was typed, such as 9007199254740993: a changed account number is worse than an error.
 */
export function readNumber(text: string): number | undefined {
  const digits = digitsOf(text);
  return digits !== undefined && digits === digitsOf(String(Number(text))) ? Number(text) : undefined;
}

/**
 * The significant digits, and the exponent of the last one: the same for `10`, `1e1` and `10.0`.
 * Undefined when the text is no number.
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
