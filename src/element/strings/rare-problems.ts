import type { Sentences } from './english.js';
import { counted } from './problems.js';

/** The texts about what is seldom wrong, in English; an edition without them says that it is not as expected. */
export const rareProblems = {
  /** For values of another type, by the JSON Schema type that is expected. */
  boolean: '{label} must be yes or no.',
  string: '{label} must be text.',
  array: '{label} must be a list.',
  /** For a number such as “1.000”, which may be written with either separator. `{one}` `{other}` */
  ambiguousNumber: '{label}: did you mean {one} or {other}? Type it like that.',
  hostname: '{label} must be a host name, like example.com.',
  uuid: '{label} must be a UUID.',
  exclusiveMinimum: '{label} must be more than {limit}.',
  exclusiveMaximum: '{label} must be less than {limit}.',
  multipleOf: '{label} must be a multiple of {limit}.',
  minProperties: counted('needs at least', 'entry', 'entries'),
  maxProperties: counted('takes at most', 'entry', 'entries'),
  /** For a field of which only one value is accepted. `{value}` */
  const: '{label} must be “{value}”.',
  /** For a union of which exactly one branch must fit. */
  several: '{label} fits more than one of the options. Fill in what tells them apart.',
  uniqueItems: 'Each entry must be different.',
  /** For a property that an object may not have. `{key}` */
  additionalProperties: '“{key}” isn’t allowed here.',
  /** For properties that go together, or exclude each other. `{options}`, `{passingSchemas}` where several fit */
  fillOne: ({ options, passingSchemas }) =>
    `Fill in ${passingSchemas ? 'only ' : ''}one of these: ${options}.`,
} satisfies Sentences<string>;
