import type { Field } from '../../schema/field.js';
import { isObject } from '../../schema/json.js';
import { readText, type TextReading } from '../field-text.js';
import { cleanText } from './clean-text.js';
import { isNumeric } from './is-numeric.js';
import { trimText } from './trim-text.js';

/**
 * Reads the text of a field's control as the field's type, as people write it.
 * @param isTyped Of a secret that is typed, blanks around it are meant: see `cleanText`.
 * @param readNumber Reads a text that is not blank as a number.
 */
export function readThoroughly(
  field: Field,
  text: string,
  isTyped: boolean,
  readNumber: (text: string) => TextReading,
): TextReading {
  const { kind } = field;
  const schema = kind === 'several' && isObject(field.schema.items) ? field.schema.items : field.schema;
  if (kind === 'number' || (isCustom(kind) && isNumeric(schema))) {
    const trimmed = trimText(text);
    return trimmed ? readNumber(trimmed) : { value: undefined };
  }
  return kind === 'text' || kind === 'secret' || isCustom(kind)
    ? { value: cleanText(text, field, isTyped) || undefined }
    : readText(field, text);
}

/** Kinds with options, besides which the user may type a value. */
const isCustom = (kind: Field['kind']): boolean => kind === 'choice' || kind === 'several';
