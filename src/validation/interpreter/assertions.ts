import {
  ASSERTIONS as DECIDING,
  atLeast,
  atMost,
  bound,
  type Assertion,
} from '../../schema/rules/assertions.js';
import { equal, isObject } from '../../schema/pointer.js';
import { findFormat } from './formats.js';
import { isMultipleOf } from './multiple-of.js';
import type { Keyword, Rules } from './rules.js';

const countProperties = (value: unknown) => (isObject(value) ? Object.keys(value).length : undefined);

/** Those that decide what a form shows, and those that only judge what is sent. */
const ASSERTIONS: Readonly<Partial<Record<string, Assertion>>> = {
  ...DECIDING,
  multipleOf: (step, value) => typeof value !== 'number' || isMultipleOf(value, step as number),
  format: (name, value) => typeof value !== 'string' || findFormat(name as string)!(value),
  minProperties: bound(countProperties, atLeast),
  maxProperties: bound(countProperties, atMost),
  dependentRequired: (dependents, value) =>
    !isObject(value) ||
    Object.entries(dependents as object).every(
      ([key, keys]) => !Object.hasOwn(value, key) || DECIDING.required!(keys, value),
    ),
  uniqueItems: (_unique, value) =>
    !Array.isArray(value) ||
    value.every((item, index) => value.findIndex((other) => equal(other, item)) === index),
};

/** The keywords of some rules that a value breaks by itself, without a look at its parts. */
export function brokenKeywords(rules: Rules, value: unknown): Keyword[] {
  return (Object.keys(rules) as Keyword[]).filter(
    (keyword) => ASSERTIONS[keyword]?.(rules[keyword], value) === false,
  );
}
