import type { Sentences } from './english.js';
import type { Sentence } from './sentence.js';

/** A sentence that counts characters or entries. */
export const counted =
  (needs: string, one: string, several: string): Sentence =>
  ({ label, limit }) =>
    `${label} ${needs} ${limit} ${limit === 1 ? one : several}.`;

/**
 * The texts about what is wrong with the value of a field, in English; all may use `{label}`. They come
 * with the reactions, since a form has none of them to say before the user has done something. Of those that
 * are seldom said, an edition may do without.
 */
export const problems = {
  required: 'Enter {label}.',
  /** The same where one of several options is to be chosen. */
  requiredChoice: 'Choose {label}.',
  /** For a box that has to be ticked, such as one that agrees to terms. */
  tick: 'Tick “{label}” to continue.',
  /** For a date or a time of which only a part is filled in. */
  incomplete: '{label} isn’t complete yet.',
  /** For values of another type, by the JSON Schema type that is expected. */
  number: '{label} must be a number.',
  integer: '{label} must be a whole number.',
  string: '{label} must be text.',
  array: '{label} must be a list.',
  object: '{label} must be a JSON object.',
  json: '{label} must be valid JSON.',
  date: '{label} must be a date, like 2024-05-17.',
  time: '{label} must be a time, like 10:20:30.',
  'date-time': '{label} must be a date and a time with a time zone, like 2024-05-17T10:20:30Z.',
  email: 'Enter an email address, like name@example.com.',
  uri: 'Enter a full URL, like https://example.com.',
  /** `{limit}` */
  minLength: counted('must have at least', 'character', 'characters'),
  maxLength: counted('must have at most', 'character', 'characters'),
  minimum: '{label} must be {limit} or more.',
  maximum: '{label} must be {limit} or less.',
  minItems: counted('needs at least', 'entry', 'entries'),
  maxItems: counted('takes at most', 'entry', 'entries'),
  minProperties: counted('needs at least', 'entry', 'entries'),
  enum: 'Choose one of the options.',
  /** For a field of which only one value is accepted. `{value}` */
  const: '{label} must be “{value}”.',
  /** For a property that an object may not have. `{key}` */
  additionalProperties: '“{key}” isn’t allowed here.',
  /** For a union without a chosen branch. */
  branch: 'Choose one of the options of {label}.',
  /** For a union of which exactly one branch must fit. */
  several: '{label} fits more than one of the options. Fill in what tells them apart.',
  /** For a field whose schema says what it expects. `{expects}` */
  expects: '{label} must look like this: {expects}',
  /** For a field whose schema has an example. `{example}` */
  example: '{label} must look like this: {example}',
  /** Replaces the label where the form as a whole is not what is expected. */
  wholeForm: 'This form',
  /** For every keyword without a sentence of its own. */
  other: '{label} doesn’t have the right format.',
} satisfies Sentences<string>;
