import { isContainer } from '../../schema/json.js';
import { typesOf } from '../../schema/types.js';
import { UNREADABLE, type TextReader, type TextReading } from '../field-text.js';
import { readNumber } from '../reactions/number-text.js';
import { trimText } from '../reactions/trim-text.js';

export const readJson: TextReader = (field, text) => read(text, typesOf(field.schema));

/** A JSON value as the text of an editor; unlike `showText` it distinguishes `"5"` from `5`. */
export function showJson(value: unknown): string {
  if (value === undefined) return '';
  // A bare word needs no quotes: it is read back as the same string.
  if (typeof value === 'string') {
    const reading = read(value, []);
    if ('value' in reading && reading.value === value) return value;
  }
  return JSON.stringify(value, null, 2);
}

/**
 * Reads JSON, or a bare word where a string is accepted. What begins like JSON must be JSON, so that a
 * typo in an object does not turn the whole into a string.
 */
function read(text: string, types: readonly string[]): TextReading {
  const trimmed = trimText(text);
  if (trimmed === '') return { value: undefined };
  try {
    const value: unknown = JSON.parse(trimmed);
    return isExact(trimmed) && isWithin(value, MAX_DEPTH) ? { value } : UNREADABLE;
  } catch {
    const stringsFit = types.length === 0 || types.includes('string');
    return stringsFit && !/^[[{"]/.test(trimmed) ? { value: trimmed } : UNREADABLE;
  }
}

/** Nobody means a value deeper than this, which would take more stack than there is. */
const MAX_DEPTH = 200;

function isWithin(value: unknown, depth: number): boolean {
  return (
    !isContainer(value) || (depth > 0 && Object.values(value).every((each) => isWithin(each, depth - 1)))
  );
}

/** Whether every number in a JSON text is represented exactly as it is written. */
function isExact(json: string): boolean {
  const tokens = json.match(/"(?:\\.|[^"\\])*"|-?\d[\d.eE+-]*/g) ?? [];
  return tokens.every((token) => token.startsWith('"') || readNumber(token) !== undefined);
}
