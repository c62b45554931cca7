import type { DataSchema } from '../data-schema.js';
import { isContainer, isObject, listIn, mapValues, objectIn, own, read, type Path } from '../pointer.js';
import { NAMED, WITH_SUBSCHEMAS } from '../rules/subschemas.js';

/**
 * The formulas that the vendor's Data Schema may hold in place of any value:
 * `{ $var: 'parent.type' }`, `{ $case: … }` and so on, with the results that the vendor's SDK
 * gives them. A formula that needs the service (`$lookup`, `$jsonata`, …) has no result, and
 * the keyword that it stands for is left out.
 */
export function evaluate(value: unknown, variables: unknown): unknown {
  const formula = formulaOf(value);
  if (formula) return formula(Object.values(value as object)[0], variables, value as Record<string, unknown>);
  if (!holdsFormulas(value)) return value;
  // As the SDK does: what has no result is left out, and what then holds nothing has none.
  const parts = evaluateParts(value as object, variables);
  if (parts.length === 0) return undefined;
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function evaluateParts(
  whole: object,
  variables: unknown,
  isLeft?: (key: string, part: unknown) => boolean,
): [string, unknown][] {
  return Object.entries(whole)
    .map(([key, part]): [string, unknown] => [key, isLeft?.(key, part) ? part : evaluate(part, variables)])
    .filter(([, part]) => part !== undefined);
}

/** Subschemas are read on their own, each against its own place in the value. */
const isInside = (keyword: string, part: unknown): boolean =>
  WITH_SUBSCHEMAS.includes(keyword) && !formulaOf(part);

/** Whether something of this very schema, not of a schema inside it, is said by a formula. */
export function hasFormulas(schema: DataSchema): boolean {
  return (
    !!formulaOf(schema) ||
    Object.entries(schema).some(([keyword, part]) => !isInside(keyword, part) && holdsFormulas(part))
  );
}

/** The schema with its own formulas resolved; the schemas inside it are left as they are. */
export function withoutFormulas(schema: DataSchema, variables: unknown): DataSchema {
  return formulaOf(schema)
    ? objectIn(evaluate(schema, variables))
    : Object.fromEntries(evaluateParts(schema, variables, isInside));
}

/**
 * The whole schema with its formulas resolved against a value: for a validator, which knows none.
 * Where the items of a list read different values, the list has a schema for each.
 */
export function settle(schema: unknown, value: unknown, path: Path = []): unknown {
  if (!isObject(schema) || !holdsFormulas(schema)) return schema;
  const at = (part: unknown, ...steps: Path): unknown => settle(part, value, [...path, ...steps]);
  return mapValues(withoutFormulas(schema, variablesAt(value, path)), (part, keyword) => {
    if (!WITH_SUBSCHEMAS.includes(keyword) || !holdsFormulas(part)) return part;
    if (Array.isArray(part)) {
      const settled = part.map((each) => at(each));
      origins.set(settled, part);
      return settled;
    }
    if (keyword === 'items') {
      const items = read(value, path);
      return Array.isArray(items) ? items.map((_, index) => at(part, index)) : at(part, 0);
    }
    if (!NAMED.includes(keyword)) return at(part);
    return mapValues(objectIn(part), (each, key) => (keyword === 'properties' ? at(each, key) : at(each)));
  });
}

const origins = new WeakMap<object, unknown[]>();

/** The list of schemas as it was before its formulas were resolved. */
export function originOf(schemas: readonly unknown[]): readonly unknown[] {
  return origins.get(schemas) ?? schemas;
}

/**
 * The value as a formula at a path sees it: each list on the way there is the item that the
 * path goes through, so that `parents.type` means this parent's.
 */
export function variablesAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || !isContainer(value)) return value;
  const here = own(value, step);
  const seen = variablesAt(here, rest);
  if (Array.isArray(value)) return seen;
  return seen === undefined || seen === here ? value : { ...value, [step]: seen };
}

export function holdsFormulas(value: unknown): boolean {
  if (!isContainer(value)) return false;
  return !!formulaOf(value) || Object.values(value).some(holdsFormulas);
}

type Formula = (operand: unknown, variables: unknown, whole: Record<string, unknown>) => unknown;

function formulaOf(value: unknown): Formula | undefined {
  return own(FORMULAS, Object.keys(objectIn(value))[0]!);
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

const listed = (operand: unknown, variables: unknown): unknown[] => listIn(evaluate(operand, variables));

const every =
  (test: (values: unknown[]) => boolean): Formula =>
  (operand, variables) => {
    const values = listed(operand, variables).filter((value) => !isNothing(value));
    return values.length > 0 ? test(values) : undefined;
  };

/** What only the service can work out. */
const UNKNOWN = (
  'firstName lastName domainFromEmail extractDate extractTime formula iterate map copy lookup jsonata dataSchemaRef ' +
  'findAppRecordId findExternalRecordId'
).split(' ');

const FORMULAS: Record<string, Formula> = {
  $var: (locator, variables) => read(variables, stepsOf(locator)),
  $plain: (value) => value,
  $record: (record) => own(record, 'id'),
  $concat: (operand, variables) => {
    const values = listed(Array.isArray(operand) ? operand : own(operand, 'values'), variables);
    const delimiter = evaluate(own(operand, 'delimiter'), variables) ?? '';
    return values.length > 0
      ? values.filter((value) => !isNothing(value) && String(value) !== '').join(String(delimiter))
      : undefined;
  },
  $case: (operand, variables) => {
    const met = listIn(own(operand, 'cases')).find(
      (each) => isObject(each) && (!each.filter || (evaluate(each.filter, variables) ?? true)),
    );
    return evaluate(met ? own(met, 'value') : own(operand, 'default'), variables);
  },
  $eval: (operand, variables, whole) => {
    const [, operator = ''] = Object.keys(whole);
    return (
      own(OPERATORS, operator)?.(evaluate(operand, variables), evaluate(whole[operator], variables)) ?? true
    );
  },
  $and: every((values) => values.every(Boolean)),
  $or: every((values) => values.some(Boolean)),
  $firstNotEmpty: (operand, variables) => listed(operand, variables).find((value) => !isNothing(value)),
  $mergeObjects: (operand, variables) =>
    Object.fromEntries(
      listed(operand, variables)
        .filter(isObject)
        .flatMap((each) => Object.entries(each)),
    ),
  $tpl: (operand, variables) => {
    const template = own(operand, 'template');
    if (typeof template !== 'string') return undefined;
    return Object.entries(objectIn(own(operand, 'values'))).reduce(
      (text, [key, value]) => text.replaceAll(`{${key}}`, () => String(evaluate(value, variables) ?? '')),
      template,
    );
  },
  ...Object.fromEntries(UNKNOWN.map((name) => ['$' + name, () => undefined])),
};

const compared =
  (test: (a: number, b: number) => boolean): Operator =>
  (a, b) =>
    test(parseFloat(String(a)), parseFloat(String(b)));

type Operator = (value: unknown, operand: unknown) => boolean;

// The vendor compares loosely: the id 1 is the text "1".
const is: Operator = (a, b) => a == b;

const oneOf: Operator = (value, options) => listIn(options).includes(value);

const contains: Operator = (value, part) =>
  Array.isArray(value)
    ? value.includes(part)
    : !!value && String(value).toLowerCase().includes(String(part).toLowerCase());

const isEmpty: Operator = (value) =>
  isContainer(value) ? Object.keys(value).length === 0 : isNothing(value) || value === '';

const not =
  (operator: Operator): Operator =>
  (value, operand) =>
    !operator(value, operand);

const OPERATORS: Record<string, Operator> = {
  is,
  isNot: not(is),
  oneOf,
  noneOf: not(oneOf),
  contains,
  doesNotContain: not(contains),
  lt: compared((a, b) => a < b),
  lte: compared((a, b) => a <= b),
  gt: compared((a, b) => a > b),
  gte: compared((a, b) => a >= b),
  isEmpty,
  isNotEmpty: not(isEmpty),
};

/** `$.a.b[0]` and `a.b[0]` alike; a backslash takes the next character as it is. */
function stepsOf(locator: unknown): Path {
  const text = typeof locator === 'string' ? locator.replace(/^\$\.?/, '') : '';
  return [...text.matchAll(/\[(\d+)\]|((?:\\.|[^.[\]\\])+)/g)].map(
    ([, index, name]) => name?.replace(/\\(.)/g, '$1') ?? Number(index),
  );
}
