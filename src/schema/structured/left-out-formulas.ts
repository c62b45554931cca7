import type { DataSchema } from '../data-schema.js';
import { isObject, mapValues, objectIn } from '../json.js';
import { NAMED, WITH_SUBSCHEMAS } from '../rules/subschemas.js';
import { holdsFormulas } from './formulas.js';
import { withoutFormulas } from './schema-formulas.js';

/**
 * The schema without any of the vendor's formulas: the keyword that one stands for is left out, and a schema that
 * is one accepts anything.
 */
export function leaveOutFormulas<Schema>(schema: Schema): Schema;
export function leaveOutFormulas(schema: unknown): unknown {
  if (!isObject(schema) || !holdsFormulas(schema)) return schema;
  const rest: DataSchema = withoutFormulas(schema, { formulas: {}, values: undefined });
  return mapValues(rest, (held, keyword) => {
    if (!WITH_SUBSCHEMAS.includes(keyword)) return held;
    if (Array.isArray(held)) return held.map((each: unknown) => leaveOutFormulas(each));
    return NAMED.includes(keyword)
      ? mapValues(objectIn(held), (each) => leaveOutFormulas(each))
      : leaveOutFormulas(held);
  });
}
