import type { DataSchema } from '../data-schema.js';
import { matches } from '../pattern.js';
import { isObject, listIn, objectIn, own } from '../json.js';
import { isNullable } from '../types.js';

/** Whether keys besides the named ones are described. */
export function describesFurtherKeys({ additionalProperties, patternProperties }: DataSchema): boolean {
  return isObject(additionalProperties) || isObject(patternProperties);
}

/** What a branch takes from the schema around it: the type, and which of its own properties are required. */
export function inherited(shared: DataSchema, branch: DataSchema): DataSchema {
  const required = requiredOf(shared).filter((key) => own(branch.properties, key) !== undefined);
  return {
    ...(branch.type === undefined && shared.type !== undefined && { type: shared.type }),
    ...(required.length > 0 && { required }),
  };
}

/** The schemas of the items that have one by their place. */
export function tupleOf({ items, prefixItems }: DataSchema): readonly unknown[] {
  return Array.isArray(items) ? items : listIn(prefixItems);
}

/** The schema of an item of a list. */
export function itemSchemaAt(schema: DataSchema, index: number): DataSchema {
  const rest = Array.isArray(schema.items) ? schema.additionalItems : schema.items;
  const tuple = tupleOf(schema);
  return objectIn(index < tuple.length ? tuple[index] : rest);
}

/** The schema of what an object holds under a key that it does not name. */
export function entrySchemaAt(
  { patternProperties, additionalProperties }: DataSchema,
  key: string,
): DataSchema {
  const patterns = Object.entries(objectIn(patternProperties));
  const found = patterns.find(([pattern, schema]) => isObject(schema) && matches(pattern, key));
  return objectIn(found ? found[1] : additionalProperties);
}

export function requiredOf({ required }: DataSchema): string[] {
  return listIn(required) as string[];
}

/**
 * Whether null means something else than leaving the field out: where it must not be left out, where
 * that would mean another default, and where the page gave null. With a default of null, as most
 * fields that accept it have, both mean the same.
 */
export function nullIsDistinct(schema: DataSchema, required: boolean, given: unknown): boolean {
  return (
    isNullable(schema) &&
    (required || (schema.default === undefined ? given === null : schema.default !== null))
  );
}
