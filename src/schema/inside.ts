import type { DataSchema } from './data-schema.js';
import { matches } from './pattern.js';
import { isObject, own } from './pointer.js';

/** The properties that a schema names; none where it names them in a way that is not theirs. */
export function propertiesOf({ properties }: DataSchema): Record<string, unknown> {
  return isObject(properties) ? properties : {};
}

/** Keys besides the named ones, where the schema says what they hold. */
export function opensFurther({ additionalProperties, patternProperties }: DataSchema): boolean {
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
  return Array.isArray(items) ? items : Array.isArray(prefixItems) ? prefixItems : [];
}

/** The schema of an item of a list. */
export function itemSchemaAt(schema: DataSchema, index: number): DataSchema {
  const rest = Array.isArray(schema.items) ? schema.additionalItems : schema.items;
  const tuple = tupleOf(schema);
  const item = index < tuple.length ? tuple[index] : rest;
  return isObject(item) ? item : {};
}

/** The schema of what an object holds under a key that it does not name. */
export function entrySchemaAt({ patternProperties, additionalProperties }: DataSchema, key: string): DataSchema {
  const patterns = isObject(patternProperties) ? patternProperties : {};
  const found = Object.keys(patterns).find((pattern) => isObject(patterns[pattern]) && matches(pattern, key));
  const entry = found === undefined ? additionalProperties : patterns[found];
  return isObject(entry) ? entry : {};
}

export function requiredOf({ required }: DataSchema): string[] {
  return Array.isArray(required) ? required : [];
}
