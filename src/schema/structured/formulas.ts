import { isContainer, objectIn, own } from '../json.js';

/** Returns undefined where the formula has no result. */
export type Formula = (operand: unknown, scope: FormulaScope, whole: Record<string, unknown>) => unknown;

/** Formulas by their names; the others have no result. */
export type Formulas = Readonly<Record<string, Formula>>;

export interface FormulaScope {
  readonly formulas: Formulas;
  /** What `$var` reads. */
  readonly values: unknown;
}

const NAMES = (
  'var plain record concat case eval and or firstNotEmpty mergeObjects tpl firstName lastName ' +
  'domainFromEmail extractDate extractTime formula iterate map copy lookup jsonata dataSchemaRef ' +
  'findAppRecordId findExternalRecordId'
).split(' ');

/**
 * Evaluates the formulas that the vendor's Data Schema may hold in place of any value:
 * `{ $var: 'parent.type' }`, `{ $case: … }` and so on. Where one has no result, as those that need the
 * service (`$lookup`, `$jsonata`, …), the keyword that it stands for is left out.
 */
export function evaluate(value: unknown, scope: FormulaScope): unknown {
  if (isFormula(value)) {
    const [[name, operand]] = Object.entries(value as object) as [[string, unknown]];
    return own(scope.formulas, name)?.(operand, scope, value as Record<string, unknown>);
  }
  if (!holdsFormulas(value)) return value;
  // As in the SDK: entries without a result are left out, and an object that is empty then has none.
  const entries = evaluateEntries(value as object, scope);
  if (entries.length === 0) return undefined;
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

/** The entries of an object or array that have a result; those that `stays` accepts are not evaluated. */
export function evaluateEntries(
  container: object,
  scope: FormulaScope,
  stays?: (key: string, value: unknown) => boolean,
): [string, unknown][] {
  return Object.entries(container)
    .map(([key, value]): [string, unknown] => [key, stays?.(key, value) ? value : evaluate(value, scope)])
    .filter(([, result]) => result !== undefined);
}

export function holdsFormulas(value: unknown): boolean {
  if (!isContainer(value)) return false;
  return isFormula(value) || Object.values(value).some(holdsFormulas);
}

export function isFormula(value: unknown): boolean {
  const [name = ''] = Object.keys(objectIn(value));
  return name.startsWith('$') && NAMES.includes(name.slice(1));
}
