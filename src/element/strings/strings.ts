import type { ErrorStrings, FormStrings } from './form-strings.js';
import type { Sentence } from './sentence.js';

export { say, type Sentence } from './sentence.js';

/** What the fields of a form say. */
export interface FieldStrings {
  /** Beside the label of a field that may be left empty. */
  optional: Sentence;
  /** Stands for the label of a field without one, as the subject of a sentence. */
  unnamed: Sentence;
  /** The disclosure that folds the fields most people leave alone. `{count}` */
  more: Sentence;
  /** The entry of a select that stands for no answer. */
  notSet: Sentence;
  /** The first entry of a select that has to be answered. */
  choose: Sentence;
  yes: Sentence;
  no: Sentence;
  /** Takes a choice back. */
  clear: Sentence;
  /** Ticked, the field says expressly that it has no value (`null`). */
  noValue: Sentence;
  /** `{label}` */
  reveal: Sentence;
  /** `{label}` */
  conceal: Sentence;
  /** In an empty secret of a connection that is connected again. */
  kept: Sentence;
  /** Blanks and line ends around a pasted secret were left out. */
  trimmed: Sentence;
  chooseFile: Sentence;
  dropFile: Sentence;
  /** A file that is no text or is too large. */
  badFile: Sentence;
  /** Offers a part of a pasted address. `{part}` */
  usePart: Sentence;
  /** Placeholder of a searchable list. */
  search: Sentence;
  noMatches: Sentence;
  /** `{count}` options that a searchable list leaves out until more is typed. */
  moreMatches: Sentence;
  /** Placeholder where one's own value may be added to the options. */
  ownValue: Sentence;
  add: Sentence;
  /** `{label}` of the list. */
  addItem: Sentence;
  /** `{label}` of the item. */
  remove: Sentence;
  /** Brings an item of a list one place forward or back. `{label}` of the item. */
  moveUp: Sentence;
  moveDown: Sentence;
  /** Read out once an item has moved. `{label}` that it had before; `{number}` of its place, from 1; `{count}` of all items. */
  moved: Sentence;
  /** The label of an item that has none. `{number}` from 1 */
  item: Sentence;
  /** The control for the name of an entry of a map. */
  entryKey: Sentence;
  /** A name that another entry of the map has. `{key}` */
  entryExists: Sentence;
  /** Above the branches of a union that has no label of its own. */
  branch: Sentence;
  loading: Sentence;
  notLoaded: Sentence;
  tryAgain: Sentence;
}

/** What is wrong with a field; every one may use `{label}`. */
export interface ProblemStrings {
  required: Sentence;
  /** Text that is no value of the field's type, and types that differ, by JSON Schema type. */
  number: Sentence;
  integer: Sentence;
  boolean: Sentence;
  string: Sentence;
  array: Sentence;
  object: Sentence;
  json: Sentence;
  date: Sentence;
  time: Sentence;
  'date-time': Sentence;
  email: Sentence;
  uri: Sentence;
  hostname: Sentence;
  uuid: Sentence;
  /** `{limit}` */
  minLength: Sentence;
  maxLength: Sentence;
  minimum: Sentence;
  maximum: Sentence;
  exclusiveMinimum: Sentence;
  exclusiveMaximum: Sentence;
  multipleOf: Sentence;
  minItems: Sentence;
  maxItems: Sentence;
  minProperties: Sentence;
  maxProperties: Sentence;
  uniqueItems: Sentence;
  enum: Sentence;
  /** A name that an object may not have. `{key}` */
  additionalProperties: Sentence;
  /** A union of which no branch is chosen. */
  branch: Sentence;
  /** What the service says it expects. `{expects}` */
  expects: Sentence;
  /** What the service gives as an example. `{example}` */
  example: Sentence;
  /** Every rule without a sentence of its own. */
  other: Sentence;
}

/** Everything that the element says by itself; what the service says comes as it is. */
export interface Strings {
  readonly form: FormStrings;
  readonly error: ErrorStrings;
  readonly field: FieldStrings;
  readonly problem: ProblemStrings;
}

/** Some of the strings, to be laid over the English ones. */
export type PartialStrings = { readonly [Section in keyof Strings]?: Partial<Strings[Section]> };

/** What a form says before anything has happened; the rest comes with the code that says it. */
export interface FirstStrings {
  readonly form: Pick<
    FormStrings,
    'connect' | 'connecting' | 'cancel' | 'loading' | 'loadFailed' | 'retry' | 'unavailable' | 'help'
  >;
  readonly field: Omit<FieldStrings, LaterFieldString>;
}

type LaterFieldString =
  | 'chooseFile'
  | 'dropFile'
  | 'badFile'
  | 'search'
  | 'noMatches'
  | 'moreMatches'
  | 'ownValue'
  | 'add'
  | 'noValue'
  | 'addItem'
  | 'remove'
  | 'moveUp'
  | 'moveDown'
  | 'moved'
  | 'entryKey'
  | 'entryExists';

/** Lays the strings given over others; what is not given stays as it is. */
export function mergeStrings<Some extends FirstStrings>(base: Some, given: PartialStrings | undefined): Some {
  if (!given) return base;
  const sections = Object.entries(base).map(([name, section]) => [
    name,
    { ...section, ...given[name as keyof Strings] },
  ]);
  return Object.fromEntries(sections) as Some;
}
