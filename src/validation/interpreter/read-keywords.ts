import { isObject } from '../../schema/json.js';
import { withoutKeywords, WITH_SUBSCHEMAS } from '../../schema/rules/subschemas.js';

export type Schema = Readonly<Record<string, unknown>>;

/** Which schema a dynamic reference means depends on the way to it; here it means the nearest. */
export const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef'];

const APPLICATORS = new Set([...WITH_SUBSCHEMAS, ...REFERENCES]);

/** Whether a schema has nothing but assertions: no keyword of it applies another schema. */
export function hasOnlyAssertions(schema: Schema): boolean {
  return !Object.keys(schema).some((keyword) => APPLICATORS.has(keyword));
}

export function isSchema(given: unknown): boolean {
  return isObject(given) || typeof given === 'boolean';
}

/** Whether the user may give a value beside the fixed ones: the vendor's extension. */
export function allowsCustom(schema: Schema): boolean {
  return schema.allowCustom === true;
}

export function entries(container: unknown): [string, unknown][] {
  return isObject(container) ? Object.keys(container).map((key) => [key, container[key]]) : [];
}

/**
 * The schemas in an array; none when there is none among them. Each keeps its index: what is no
 * schema is replaced.
 */
export function schemaArray(given: unknown, replacement: boolean): unknown[] {
  if (!Array.isArray(given) || !given.some(isSchema)) return [];
  return given.map((schema: unknown) => (isSchema(schema) ? schema : replacement));
}

/** What holds once a property is there: a schema, or a list of the properties that it requires. */
export function dependents({
  dependencies,
  dependentRequired,
  dependentSchemas,
}: Schema): [string, unknown][] {
  return [dependencies, dependentRequired, dependentSchemas].flatMap(entries);
}

/** The schemas of an array's items: those of the first ones, and the one for the rest. */
export function itemSchemas(schema: Schema): { prefixItems: unknown[]; items: unknown } {
  // Until 2020 the first ones stood in `items`, and what held for the rest in `additionalItems`.
  const isPrefix = Array.isArray(schema.items);
  const items = isPrefix ? schema.additionalItems : schema.items;
  return {
    prefixItems: schemaArray(isPrefix ? schema.items : schema.prefixItems, true),
    items: isObject(items) && allowsCustom(schema) ? withoutKeywords(items, 'enum') : items,
  };
}
