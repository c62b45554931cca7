import { isObject } from '../../schema/json.js';
import { withoutKeywords, WITH_SUBSCHEMAS } from '../../schema/rules/subschemas.js';

export type Schema = Readonly<Record<string, unknown>>;

/** Dynamic references are resolved like `$ref`, whatever schemas they were reached through. */
export const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef'];

const APPLICATORS = new Set([...WITH_SUBSCHEMAS, ...REFERENCES]);

/** Whether no keyword of a schema applies another schema. */
export function hasOnlyAssertions(schema: Schema): boolean {
  return !Object.keys(schema).some((keyword) => APPLICATORS.has(keyword));
}

export function isSchema(given: unknown): boolean {
  return isObject(given) || typeof given === 'boolean';
}

/** Whether other values than the fixed ones are accepted: the vendor's extension. */
export function allowsCustom(schema: Schema): boolean {
  return schema.allowCustom === true;
}

export function entries(container: unknown): [string, unknown][] {
  return isObject(container) ? Object.keys(container).map((key) => [key, container[key]]) : [];
}

/**
 * The schemas in an array, or `[]` when it has none. They keep their indexes: what is no schema is
 * replaced.
 */
export function schemaArray(given: unknown, replacement: boolean): unknown[] {
  if (!Array.isArray(given) || !given.some(isSchema)) return [];
  return given.map((schema: unknown) => (isSchema(schema) ? schema : replacement));
}

/** What a present property demands: a schema, or a list of further required properties. */
export function dependents({
  dependencies,
  dependentRequired,
  dependentSchemas,
}: Schema): [string, unknown][] {
  return [dependencies, dependentRequired, dependentSchemas].flatMap(entries);
}

/** The schemas of an array's items: one each for the first, and one for the rest. */
export function itemSchemas(schema: Schema): { prefixItems: unknown[]; items: unknown } {
  // Before draft 2020-12, `items` had those of the first items, and `additionalItems` that of the rest.
  const isPrefix = Array.isArray(schema.items);
  const items = isPrefix ? schema.additionalItems : schema.items;
  return {
    prefixItems: schemaArray(isPrefix ? schema.items : schema.prefixItems, true),
    items: isObject(items) && allowsCustom(schema) ? withoutKeywords(items, 'enum') : items,
  };
}
