import { isContainer, isObject, listIn, objectIn, own, read, type Path } from '../json.js';
import { evaluate, type Formula, type Formulas, type FormulaScope } from './formulas.js';

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

const listed = (operand: unknown, scope: FormulaScope): unknown[] => listIn(evaluate(operand, scope));

const every =
  (test: (values: unknown[]) => boolean): Formula =>
  (operand, scope) => {
    const values = listed(operand, scope).filter((value) => !isNothing(value));
    return values.length > 0 ? test(values) : undefined;
  };

/** The formulas that need no service, with the results that the vendor's SDK gives them. */
export const formulas: Formulas = {
  $var: (locator, scope) => read(scope.values, stepsOf(locator)),
  $plain: (value) => value,
  $record: (record) => own(record, 'id'),
  $concat: (operand, scope) => {
    const values = listed(Array.isArray(operand) ? operand : own(operand, 'values'), scope);
    const delimiter = evaluate(own(operand, 'delimiter'), scope) ?? '';
    return values.length > 0
      ? values.filter((value) => !isNothing(value) && String(value) !== '').join(String(delimiter))
      : undefined;
  },
  $case: (operand, scope) => {
    const matching = listIn(own(operand, 'cases')).find(
      (each) => isObject(each) && (!each.filter || (evaluate(each.filter, scope) ?? true)),
    );
    return evaluate(matching ? own(matching, 'value') : own(operand, 'default'), scope);
  },
  $eval: (operand, scope, whole) => {
    const [, operator = ''] = Object.keys(whole);
    return own(OPERATORS, operator)?.(evaluate(operand, scope), evaluate(whole[operator], scope)) ?? true;
  },
  $and: every((values) => values.every(Boolean)),
  $or: every((values) => values.some(Boolean)),
  $firstNotEmpty: (operand, scope) => listed(operand, scope).find((value) => !isNothing(value)),
  $mergeObjects: (operand, scope) =>
    Object.fromEntries(
      listed(operand, scope)
        .filter(isObject)
        .flatMap((each) => Object.entries(each)),
    ),
  $tpl: (operand, scope) => {
    const template = own(operand, 'template');
    if (typeof template !== 'string') return undefined;
    return Object.entries(objectIn(own(operand, 'values'))).reduce(
      (text, [key, value]) => text.replaceAll(`{${key}}`, () => String(evaluate(value, scope) ?? '')),
      template,
    );
  },
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
