import type { Field } from '../../schema/field.js';
import type { TextReading } from '../field-text.js';
import { readThoroughly } from '../reactions/read-text.js';
import { readTypedNumber } from '../reactions/typed-number.js';
import { readChoice } from './choice-text.js';
import { readDate } from './date-text.js';
import { readJson } from './json-text.js';

/** Reads the text of a control of any kind of field, as the views of the element do, each its own kind. */
export function readAsKind(field: Field, text: string, language?: string): TextReading {
  const read = (field: Field, text: string) =>
    readThoroughly(field, text, true, (typed) => readTypedNumber(typed, language));
  switch (field.kind) {
    case 'choice':
      return readChoice(field, text, read);
    case 'date':
      return readDate(field, text);
    case 'json':
      return readJson(field, text);
    default:
      return read(field, text);
  }
}
