import { equal, isObject } from '../schema/pointer.js';
import { asArray, typeOfValue, type Type } from '../schema/types.js';
import { isMultipleOf } from './multiple-of.js';
import { isOfType } from './plain-rules.js';
import type { Keyword, Rules } from './rules.js';

/** By keyword: does a value meet what is asked for? */
type Assertions<Value> = {
  readonly [K in Keyword]?: (value: Value, operand: Exclude<Rules[K], undefined>) => boolean;
};

const ofAll: Assertions<unknown> = {
  type: (value, types) => isOfType(value, asArray(types)),
  enum: (value, values) => values.some((each) => equal(each, value)),
  const: equal,
};

const ofNumbers: Assertions<number> = {
  minimum: (number, limit) => number >= limit,
  maximum: (number, limit) => number <= limit,
  exclusiveMinimum: (number, limit) => number > limit,
  exclusiveMaximum: (number, limit) => number < limit,
  multipleOf: isMultipleOf,
};

const ofTexts: Assertions<string> = {
  minLength: (text, limit) => countCharacters(text) >= limit,
  maxLength: (text, limit) => countCharacters(text) <= limit,
};

const ofObjects: Assertions<object> = {
  minProperties: (object, limit) => Object.keys(object).length >= limit,
  maxProperties: (object, limit) => Object.keys(object).length <= limit,
  required: hasAll,
  dependentRequired: (object, dependents) =>
    Object.entries(dependents).every(([key, keys]) => !Object.hasOwn(object, key) || hasAll(object, keys)),
};

const ofArrays: Assertions<readonly unknown[]> = {
  minItems: (items, limit) => items.length >= limit,
  maxItems: (items, limit) => items.length <= limit,
  uniqueItems: (items) => new Set(items.map(canonical)).size === items.length,
};

const OF_TYPE: Readonly<Partial<Record<Type, Assertions<never>>>> = {
  string: { ...ofAll, ...ofTexts },
  number: { ...ofAll, ...ofNumbers },
  integer: { ...ofAll, ...ofNumbers },
  object: { ...ofAll, ...ofObjects },
  array: { ...ofAll, ...ofArrays },
};

/** The keywords of some rules that a value breaks by itself, without a look at its parts. */
export function brokenKeywords(rules: Rules, value: unknown): Keyword[] {
  const assertions: Assertions<never> = OF_TYPE[typeOfValue(value)!] ?? ofAll;
  return (Object.keys(rules) as Keyword[]).filter((keyword) => {
    const holds = assertions[keyword] as ((value: unknown, operand: unknown) => boolean) | undefined;
    return holds && !holds(value, rules[keyword]);
  });
}

function hasAll(object: object, keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(object, key));
}

/** In code points, as people count them, where most are one code unit and some are two. */
function countCharacters(text: string): number {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, '.').length;
}

/** The same text for what is equal, whatever the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.keys(part).sort().map((key) => [key, part[key]])) : part,
  );
}
