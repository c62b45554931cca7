import {
  ASSERTIONS,
  atLeast,
  atMost,
  bound,
  isOfType,
  type Assertion,
} from '../../schema/rules/basic-assertions.js';
import { compilePattern } from '../../schema/rules/pattern.js';
import { isContainer, isObject, own } from '../../schema/json.js';
import { findFormat, type Formats } from './formats.js';
import { report, type Check, type Instance } from './check.js';
import { isMultipleOf } from './multiple-of.js';
import type { Assertions } from './normalize-assertions.js';
import { paramsOf } from './report.js';

/** The assertions of a schema as checks. What does not depend on the value is computed only once. */
export function compileAssertions(assertions: Assertions, formats: Formats = {}): Check[] {
  return Object.entries(assertions).flatMap(([keyword, operand]) => {
    if (keyword === 'required') return compileRequired(operand as string[]);
    if (keyword === 'dependentRequired') return compileDependentRequired(operand as Record<string, string[]>);
    const holds = compilePredicate(keyword, operand, formats);
    if (!holds) return [];
    return (instance: Instance) => {
      if (!holds(instance.value)) report(instance, keyword, paramsOf(keyword, assertions));
    };
  });
}

/** The most missing properties of an object that are reported: nobody reads more. */
export const MAX_MISSING = 1000;

/** Reported at each property that is missing. */
function compileRequired(names: readonly string[]): Check {
  return (instance) => {
    const { value } = instance;
    if (!isObject(value)) return;
    for (const name of names.filter((each) => own(value, each) === undefined).slice(0, MAX_MISSING))
      report(instance, 'required', { missingProperty: name }, name);
  };
}

function compileDependentRequired(lists: Readonly<Record<string, readonly string[]>>): Check {
  return (instance) => {
    const { value } = instance;
    if (!isObject(value)) return;
    for (const [property, names] of Object.entries(lists)) {
      if (!Object.hasOwn(value, property)) continue;
      for (const name of names) {
        if (own(value, name) === undefined)
          report(instance, 'dependentRequired', { property, missingProperty: name }, name);
      }
    }
  };
}

type Predicate = (value: unknown) => boolean;

/** Undefined for a keyword that asserts nothing by itself, such as `minContains`, and for a format that is not checked. */
function compilePredicate(keyword: string, operand: unknown, formats: Formats): Predicate | undefined {
  if (keyword === 'type') {
    if (!Array.isArray(operand)) return (value) => isOfType(operand, value);
    return (value) => operand.some((type) => isOfType(type, value));
  }
  if (keyword === 'pattern') {
    const expression = compilePattern(operand)!;
    return (value) => typeof value !== 'string' || expression.test(value);
  }
  if (keyword === 'format') {
    const hasFormat = findFormat(formats, operand as string);
    return hasFormat && ((value) => typeof value !== 'string' || hasFormat(value));
  }
  const assertion = OTHER_ASSERTIONS[keyword] ?? ASSERTIONS[keyword];
  return assertion && ((value) => assertion(operand, value));
}

const countProperties = (value: unknown) => (isObject(value) ? Object.keys(value).length : undefined);

/** The same for values that are equal, whatever the order of their keys. */
const identity = (value: unknown): unknown =>
  isContainer(value) ? '\0' + JSON.stringify(value, (_key, each: unknown) => inOrder(each)) : value;

const inOrder = (value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

export const areUnique = (items: readonly unknown[]): boolean =>
  new Set(items.map(identity)).size === items.length;

/** The assertions that are not in `ASSERTIONS`, since they never decide what a form shows. */
const OTHER_ASSERTIONS: Readonly<Record<string, Assertion>> = {
  multipleOf: (step, value) => typeof value !== 'number' || isMultipleOf(value, step as number),
  minProperties: bound(countProperties, atLeast),
  maxProperties: bound(countProperties, atMost),
  uniqueItems: (_unique, value) => !Array.isArray(value) || areUnique(value),
};
