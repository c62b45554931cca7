import type { Field } from '../../schema/field.js';
import { matches } from '../../schema/rules/pattern.js';
import { restoreLines } from './flat-pem.js';
import { trimText } from './trim-text.js';

/**
 * The text that is meant: without blanks and invisible characters around it, and without invisible ones in
 * a key. Text of several lines is prose, and left as it is, unless it is blank throughout.
 * @param isTyped Of a secret that is typed, the blanks around it are meant: a password may have some.
 */
export function cleanText(text: string, field: Field, isTyped: boolean): string {
  const trimmed = trimText(text);
  if (trimmed && field.kind === 'text' && field.multiline) return text;
  const kept = trimmed && field.kind === 'secret' && isTyped ? text : trimmed;
  const visible = kept.replace(/\p{Cf}/gu, '');
  // Between letters of other scripts, and in emoji, invisible characters have a meaning.
  const seen = /^[\s\x20-\x7e]*$/.test(visible) ? visible : kept;
  const cleaned = restoreLines(seen);
  return asksForBlanks(field.schema.pattern, text, cleaned) ? text : cleaned;
}

/** Whether a pattern demands what cleaning takes away. One that only asks for a length does not. */
function asksForBlanks(pattern: unknown, text: string, cleaned: string): boolean {
  const fits = (each: string): boolean => matches(pattern, each) === true;
  return fits(text) && !fits(cleaned) && !fits(text.replace(/[\s\p{Cf}]/gu, 'x'));
}
