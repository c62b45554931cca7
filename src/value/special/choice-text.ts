import type { Field } from '../../schema/field.js';
import { equal } from '../../schema/json.js';
import { isNumeric } from '../reactions/is-numeric.js';
import { showText, UNREADABLE, type TextReader, type TextReading } from '../field-text.js';

/** Reads what is typed into a choice that allows other values than its options; those `read` reads. */
export function readChoice(field: Field, text: string, read: TextReader): TextReading {
  const options = field.kind === 'choice' ? field.options : [];
  const option =
    options.find(({ value }) => equal(value, text)) ?? options.find(({ value }) => showText(value) === text);
  if (option && text) return { value: option.value };
  const reading = read(field, text);
  return 'value' in reading && typeof reading.value === 'string' && isNumeric(field.schema)
    ? UNREADABLE
    : reading;
}
