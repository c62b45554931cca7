import { equal } from '../../schema/json.js';
import { typesOf } from '../../schema/types.js';
import { readAs, showText, type TextReader } from '../field-text.js';
import { readNumber } from '../number-text.js';

/** Reads what is typed into a choice that allows other values than its options. */
export const readChoice: TextReader = (field, text) => {
  if (text === '') return { value: undefined };
  const options = field.kind === 'choice' ? field.options : [];
  const option =
    options.find(({ value }) => equal(value, text)) ?? options.find(({ value }) => showText(value) === text);
  if (option) return { value: option.value };
  const types = typesOf(field.schema);
  return types.length > 0 && types.every((type) => type === 'number' || type === 'integer')
    ? readAs(readNumber, text)
    : { value: text };
};
