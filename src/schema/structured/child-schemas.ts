import type { DataSchema } from '../data-schema.js';
import { matches } from '../rules/pattern.js';
import { isObject, listIn, objectIn, own } from '../json.js';
import { isNullable } from '../types.js';

/** Whether a schema describes keys besides its named properties. */
export function describesFurtherKeys({ additionalProperties, patternProperties }: DataSchema): boolean {
  return isObject(additionalProperties) || isObject(patternProperties);
}

/** What a branch inherits from the schema around it: the type, and which of its properties are required. */
export function inherited(shared: DataSchema, branch: DataSchema): DataSchema {
  const required = requiredOf(shared).filter((key) => own(branch.properties, key) !== undefined);
  return {
    ...(branch.type === undefined && shared.type !== undefined && { type: shared.type }),
    ...(required.length > 0 && { required }),
  };
}

/** The schemas of a tuple's items. */
export function tupleOf({ items, prefixItems }: DataSchema): readonly unknown[] {
  return Array.isArray(items) ? items : listIn(prefixItems);
}

/** The schema of an item of a list. */
export function itemSchemaAt(schema: DataSchema, index: number): DataSchema {
  const rest = Array.isArray(schema.items) ? schema.additionalItems : schema.items;
  const tuple = tupleOf(schema);
  return objectIn(index < tuple.length ? tuple[index] : rest);
}

/** The schema of the value under a key that is no named property. */
export function entrySchemaAt(
  { patternProperties, additionalProperties }: DataSchema,
  key: string,
): DataSchema {
  const patterns = Object.entries(objectIn(patternProperties));
  const found = patterns.find(([pattern, schema]) => isObject(schema) && matches(pattern, key));
  return objectIn(found ? found[1] : additionalProperties);
}

export function requiredOf({ required }: DataSchema): string[] {
  return listIn(required).filter((name) => typeof name === 'string');
}

/**
 * Whether null means something else than leaving the field out: where the field is required, has
 * another default, or was given null by the page. With a default of null, as most fields that accept
 * null have, both mean the same.
 */
export function nullIsDistinct(schema: DataSchema, required: boolean, given: unknown): boolean {
  return (
    isNullable(schema) &&
    (required || (schema.default === undefined ? given === null : schema.default !== null))
  );
}
