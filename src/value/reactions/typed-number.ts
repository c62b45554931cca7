import { UNREADABLE, type TextReading } from '../field-text.js';
import { readNumber } from './number-text.js';

/** Groups of three digits with one separator between them, or of two as in India: `12,34,567`. */
const GROUPED = /^[1-9]\d{0,2}([.,٬'’\s])\d{3}(\1\d{3})*$|^[1-9]\d?(,\d\d)+,\d{3}$/;

/**
 * Reads a number as people write it: in the digits of any script, with groups, with a decimal comma. Where
 * both separators occur, the last one is the decimal. Where a comma or a point may be either, as in `1,000`,
 * the language decides; one with a decimal comma decides nothing, since many write a point in it all the
 * same: then the violation names both numbers.
 * @param language A language tag; the browser's own language where it is none.
 */
export function readTypedNumber(text: string, language?: string): TextReading {
  // A double has 17 digits, and at most 309 before its point.
  if (text.length > 1000) return UNREADABLE;
  const [, sign = '', digits = '', exponent = ''] =
    /^([+-]?)\s*(.*?)(e[+-]?\d+)?$/i.exec(inAscii(text)) ?? [];
  const [, whole = '', mark = '', fraction = ''] = /^(.*?)(?:([.,٫])(\d*))?$/.exec(digits) ?? [];
  const read = (number: string): number | undefined => readNumber(sign + number + exponent);
  const grouped = read(withoutGroups(digits));
  const decimal = mark && !whole.includes(mark) ? read(`${withoutGroups(whole)}.${fraction}`) : grouped;
  const value = grouped ?? decimal;
  if (value === undefined) return UNREADABLE;
  if (decimal === undefined || decimal === value) return { value };
  const sample = sampleOf(language);
  const isPoint = mark === '.';
  return /\..$/u.test(sample) && (isPoint || sample.includes(','))
    ? { value: isPoint ? decimal : grouped }
    : { keyword: 'ambiguousNumber', params: { one: decimal, other: grouped } };
}

/** The text with ASCII digits, signs, points and commas; `""` where a digit is part of another sign: `²`, `½`. */
function inAscii(text: string): string {
  if (/\p{No}/u.test(text)) return '';
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return plain.replace(/[‐–−]/g, '-').replace(/\p{Nd}/gu, digitOf);
}

/** Unicode has the digits of each script in a row, from zero to nine. */
function digitOf(digit: string): string {
  let code = digit.codePointAt(0)!;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(--code))) before++;
  return String(before % 10);
}

const withoutGroups = (digits: string): string => (GROUPED.test(digits) ? digits.replace(/\D/g, '') : digits);

/** A number with groups and one decimal, as the language writes it. */
function sampleOf(language?: string): string {
  const sample = 1234567.8;
  try {
    return sample.toLocaleString(language);
  } catch {
    return sample.toLocaleString();
  }
}
