import { format as formats, validate, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { fromFragment } from '../schema/rules/from-pointer.js';
import { own } from '../schema/pointer.js';
import { checkOf } from './interpreter/checks.js';
import { compileBy } from './interpreter/choice.js';
import { toPath, type Fault, type Judge } from './interpreter/fault.js';
import { piecewise } from './piecewise.js';
import type { Keyword, RuleBook, Rules } from './interpreter/rules.js';

export { bySchema } from './by-schema.js';

/**
 * Checks values with @cfworker/json-schema, which reads the rules as it goes and writes no code. It
 * gives its pointers as fragments of addresses.
 */
export const compile = compileBy((book) => {
  addChecks(book);
  const judge: Judge = (rules, value) => {
    const { errors } = validate(
      value,
      rules as Schema,
      '2020-12',
      book.definitions as Record<string, Schema>,
      false,
    );
    return errors.flatMap((error, index) =>
      isSameRule(error, errors[index - 1]) ? [] : toFault(error, errors[index + 1], rules, value, book),
    );
  };
  return piecewise(judge, book.root);
});

/**
 * The library knows no keywords but its own, and its table of formats is the one place for a
 * check of ours. It is shared with whoever else uses the library on the page, hence names that
 * only we use; what they stand for never changes.
 */
function addChecks({ checks }: RuleBook): void {
  for (const name of checks) formats[name] ??= checkOf(name);
}

/** The library reports `required` for each property that is missing. */
function isSameRule(
  { keyword, keywordLocation, instanceLocation }: OutputUnit,
  last: OutputUnit | undefined,
): boolean {
  return (
    keyword === 'required' &&
    last?.keywordLocation === keywordLocation &&
    last.instanceLocation === instanceLocation
  );
}

/** Keywords that only pass on what a part of theirs found. */
const PASSING_ON = new Set([
  '$ref',
  'allOf',
  'if',
  'properties',
  'patternProperties',
  'prefixItems',
  'items',
  'dependentSchemas',
  'false',
]);

/** Keywords whose parts only decide whether the whole holds: what a part misses is no fault of the value. */
const DECIDING = new Set(['anyOf', 'oneOf', 'contains', 'propertyNames']);

/** Keywords about one property, which the error of their part names. */
const ABOUT_A_PROPERTY = new Set(['additionalProperties', 'unevaluatedProperties', 'propertyNames']);

function toFault(
  error: OutputUnit,
  next: OutputUnit | undefined,
  start: Rules,
  value: unknown,
  book: RuleBook,
): Fault[] {
  if (PASSING_ON.has(error.keyword)) return [];
  const rules = findRules(error.keywordLocation, start, book);
  if (!rules) return [];
  const keyword = (/^(min|max)Contains$/.test(error.keyword) ? 'contains' : error.keyword) as Keyword;
  const path = toPath(fromFragment(error.instanceLocation), value);
  if (!ABOUT_A_PROPERTY.has(keyword)) return [{ path, keyword, rules }];
  if (keyword !== 'propertyNames' && rules[keyword] !== false) return [];
  return [{ path, keyword, rules, key: fromFragment(next!.instanceLocation).at(-1) }];
}

/**
 * The rules at the end of the way that the library went, whose last step is the keyword at
 * fault; undefined when the way led through a part that only decides.
 */
function findRules(location: string, start: Rules, { definitions }: RuleBook): Rules | undefined {
  let rules = start;
  const steps = fromFragment(location).slice(0, -1).values();
  for (const keyword of steps) {
    if (DECIDING.has(keyword)) return undefined;
    if (keyword === '$ref') rules = definitions[rules.$ref!]!;
    else {
      const part = rules[keyword as Keyword];
      rules = (SEVERAL.has(keyword) ? own(part, steps.next().value!) : part) as Rules;
    }
  }
  return rules;
}

/** Keywords with several parts: the next step tells which. */
const SEVERAL = new Set(['properties', 'patternProperties', 'dependentSchemas', 'allOf', 'prefixItems']);
