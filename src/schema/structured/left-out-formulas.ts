import { isObject, mapValues, objectIn } from '../json.js';
import { NAMED, WITH_SUBSCHEMAS } from '../rules/subschemas.js';
import { holdsFormulas, isFormula } from './formulas.js';

/**
 * The schema without any of the vendor's formulas: a keyword that holds one is left out, and a schema that is one
 * accepts anything.
 */
export function leaveOutFormulas<Schema>(schema: Schema): Schema;
export function leaveOutFormulas(schema: unknown): unknown {
  if (!isObject(schema) || !holdsFormulas(schema)) return schema;
  if (isFormula(schema)) return {};
  const rest: Record<string, unknown> = {};
  for (const [keyword, held] of Object.entries(schema)) {
    if (!holdsFormulas(held)) rest[keyword] = held;
    else if (WITH_SUBSCHEMAS.includes(keyword) && !isFormula(held))
      rest[keyword] = NAMED.includes(keyword)
        ? mapValues(objectIn(held), (each) => leaveOutFormulas(each))
        : Array.isArray(held)
          ? held.map((each: unknown) => leaveOutFormulas(each))
          : leaveOutFormulas(held);
  }
  return rest;
}
