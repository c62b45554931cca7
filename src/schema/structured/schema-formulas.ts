import type { DataSchema } from '../data-schema.js';
import { isContainer, isObject, mapValues, objectIn, own, read, type Path } from '../json.js';
import { NAMED, WITH_SUBSCHEMAS } from '../rules/subschemas.js';
import { formulas } from './evaluated-formulas.js';
import type { FormulasOf } from './formula-resolver.js';
import { evaluate, evaluateEntries, holdsFormulas, isFormula, type FormulaScope } from './formulas.js';
import { rememberOrigin } from './origins.js';

/** Evaluates the formulas of a schema against what is filled in. */
export const evaluatedFormulas: FormulasOf = (root) =>
  holdsFormulas(root)
    ? {
        resolveOwn: (schema, values, path) =>
          hasFormulas(schema) ? withoutFormulas(schema, scopeAt({ formulas, values }, path)) : schema,
        resolveAll: (schema, values, path) => resolveFormulas(schema, { formulas, values }, path),
      }
    : undefined;

/** Subschemas are read on their own, each against its own place in the value. */
const isSubschema = (keyword: string, value: unknown): boolean =>
  WITH_SUBSCHEMAS.includes(keyword) && !isFormula(value);

/** Whether a schema itself has a formula somewhere, apart from the schemas inside it. */
function hasFormulas(schema: DataSchema): boolean {
  return (
    isFormula(schema) ||
    Object.entries(schema).some(([keyword, value]) => !isSubschema(keyword, value) && holdsFormulas(value))
  );
}

/** The schema with its own formulas resolved; the schemas inside it are left as they are. */
function withoutFormulas(schema: DataSchema, scope: FormulaScope): DataSchema {
  return isFormula(schema)
    ? objectIn(evaluate(schema, scope))
    : Object.fromEntries(evaluateEntries(schema, scope, isSubschema));
}

/**
 * The whole schema with its formulas resolved against a whole value: for a validator, which knows none.
 * Where the items of a list read different values, the list has a schema for each.
 */
export function resolveFormulas(schema: unknown, scope: FormulaScope, path: Path = []): unknown {
  if (!isObject(schema) || !holdsFormulas(schema)) return schema;
  const at = (subschema: unknown, ...steps: Path): unknown =>
    resolveFormulas(subschema, scope, [...path, ...steps]);
  return mapValues(withoutFormulas(schema, scopeAt(scope, path)), (held, keyword) => {
    if (!WITH_SUBSCHEMAS.includes(keyword) || !holdsFormulas(held)) return held;
    if (Array.isArray(held)) {
      const resolved = held.map((each) => at(each));
      rememberOrigin(resolved, held);
      return resolved;
    }
    if (keyword === 'items') {
      const items = read(scope.values, path);
      return Array.isArray(items) ? items.map((_, index) => at(held, index)) : at(held, 0);
    }
    if (!NAMED.includes(keyword)) return at(held);
    return mapValues(objectIn(held), (each, key) => (keyword === 'properties' ? at(each, key) : at(each)));
  });
}

/** The scope of a formula at a path. */
function scopeAt({ formulas, values }: FormulaScope, path: Path): FormulaScope {
  return { formulas, values: variablesAt(values, path) };
}

/**
 * The value as a formula at a path sees it: each list on the path is replaced by the item that the path
 * goes through, so that `parents.type` means the type of that parent.
 */
export function variablesAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || !isContainer(value)) return value;
  const child = own(value, step);
  const seen = variablesAt(child, rest);
  if (Array.isArray(value)) return seen;
  return seen === undefined || seen === child ? value : { ...value, [step]: seen };
}
