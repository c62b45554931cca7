import type { Sentences } from './english.js';
import { counted } from './problems.js';

/** The texts about what is seldom wrong, in English; an edition without them says that it is not as expected. */
export const rareProblems = {
  /** For a value of another type. */
  boolean: '{label} must be yes or no.',
  /** For a number such as “1.000”, which may be written with either separator. `{one}` `{other}` */
  ambiguousNumber: '{label}: did you mean {one} or {other}? Type it like that.',
  hostname: '{label} must be a host name, like example.com.',
  uuid: '{label} must be a UUID.',
  exclusiveMinimum: '{label} must be more than {limit}.',
  exclusiveMaximum: '{label} must be less than {limit}.',
  multipleOf: '{label} must be a multiple of {limit}.',
  maxProperties: counted('takes at most', 'entry', 'entries'),
  uniqueItems: 'Each entry must be different.',
  /** For properties that go together, or exclude each other. `{options}`, `{passingSchemas}` where several fit */
  fillOne: ({ options, passingSchemas }) =>
    `Fill in ${passingSchemas ? 'only ' : ''}one of these: ${options}.`,
} satisfies Sentences<string>;
