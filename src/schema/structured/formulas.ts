import { isContainer, isObject, listIn, objectIn, own, read, type Path } from '../json.js';

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
  // As in the SDK: entries without a result are left out, and an object that is empty then has none.
  const entries = evaluateEntries(value as object, variables);
  if (entries.length === 0) return undefined;
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

/** The entries of an object or array that have a result; those that `stays` accepts are not evaluated. */
export function evaluateEntries(
  container: object,
  variables: unknown,
  stays?: (key: string, value: unknown) => boolean,
): [string, unknown][] {
  return Object.entries(container)
    .map(([key, value]): [string, unknown] => [key, stays?.(key, value) ? value : evaluate(value, variables)])
    .filter(([, result]) => result !== undefined);
}

export function holdsFormulas(value: unknown): boolean {
  if (!isContainer(value)) return false;
  return isFormula(value) || Object.values(value).some(holdsFormulas);
}

export function isFormula(value: unknown): boolean {
  return formulaOf(value) !== undefined;
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

/** Formulas that only the service can evaluate. */
const OF_SERVICE = (
  'firstName lastName domainFromEmail extractDate extractTime formula iterate map copy lookup jsonata ' +
  'dataSchemaRef findAppRecordId findExternalRecordId'
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
    const matching = listIn(own(operand, 'cases')).find(
      (each) => isObject(each) && (!each.filter || (evaluate(each.filter, variables) ?? true)),
    );
    return evaluate(matching ? own(matching, 'value') : own(operand, 'default'), variables);
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
  ...Object.fromEntries(OF_SERVICE.map((name) => ['$' + name, () => undefined])),
};

const compared =
  (test: (a: number, b: number) => boolean): Operator =>
  (a, b) =>
    test(parseFloat(String(a)), parseFloat(String(b)));

type Operator = (value: unknown, operand: unknown) => boolean;

// The vendor's SDK compares loosely: the id 1 is the text "1".
const is: Operator = (a, b) => a == b;

const oneOf: Operator = (value, options) => listIn(options).includes(value);

const contains: Operator = (value, sought) =>
  Array.isArray(value)
    ? value.includes(sought)
    : !!value && String(value).toLowerCase().includes(String(sought).toLowerCase());

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
