import { equal, isObject, own, textIn } from '../json.js';
import { asArray } from '../types.js';

/**
 * Whether a value is what a keyword asks for. Values of types that the keyword is not about pass, and
 * so do all where the operand is malformed.
 */
export type Assertion = (operand: unknown, value: unknown) => boolean;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';

export function bound(
  of: (value: unknown) => number | undefined,
  holds: (a: number, b: number) => boolean,
): Assertion {
  return (operand, value) => {
    const size = of(value);
    return size === undefined || !isNumber(operand) || holds(size, operand);
  };
}
const amount = (value: unknown) => (isNumber(value) ? value : undefined);
const length = (value: unknown) => (isText(value) ? [...value].length : undefined);
const count = (value: unknown) => (Array.isArray(value) ? value.length : undefined);
export const atLeast = (a: number, b: number) => a >= b;
export const atMost = (a: number, b: number) => a <= b;

/** The assertions that decide what a form shows: which branch fits, whether a condition holds. */
export const ASSERTIONS: Record<string, Assertion> = {
  const: (expected, value) => equal(expected, value),
  enum: (options, value) => !Array.isArray(options) || options.some((option) => equal(option, value)),
  type: (type, value) => asArray(type).some((name) => isOfType(name, value)),
  required: (keys, value) =>
    !isObject(value) || !Array.isArray(keys) || keys.every((key) => own(value, key) !== undefined),
  minLength: bound(length, atLeast),
  maxLength: bound(length, atMost),
  minItems: bound(count, atLeast),
  maxItems: bound(count, atMost),
  minimum: bound(amount, atLeast),
  maximum: bound(amount, atMost),
  exclusiveMinimum: bound(amount, (a, b) => a > b),
  exclusiveMaximum: bound(amount, (a, b) => a < b),
};

export function isOfType(name: unknown, value: unknown): boolean {
  const type = textIn(name).toLowerCase();
  switch (type) {
    case 'null':
      return value === null;
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
    default:
      // Any value passes for a type that JSON Schema does not have.
      return true;
  }
}
