import { isObject } from '../../schema/pointer.js';
import { WITH_SUBSCHEMAS } from '../../schema/rules/subschemas.js';
import { without } from '../../schema/rules/without.js';
import { allowsCustom } from './allows-custom.js';

type Schema = Readonly<Record<string, unknown>>;

/** Which schema a dynamic reference means depends on the way to it; here it means the nearest. */
export const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef'];

const ABOUT_SCHEMAS = new Set([...WITH_SUBSCHEMAS, ...REFERENCES]);

/** Whether a schema asks for nothing but what one value is by itself. */
export function isPlain(schema: Schema): boolean {
  return !Object.keys(schema).some((keyword) => ABOUT_SCHEMAS.has(keyword));
}

export function isSchema(part: unknown): boolean {
  return isObject(part) || typeof part === 'boolean';
}

export function entries(container: unknown): [string, unknown][] {
  return isObject(container) ? Object.keys(container).map((key) => [key, container[key]]) : [];
}

/** The schemas in a row; none when there is none among them. What is no schema keeps its place. */
export function listed(schemas: unknown, instead: boolean): unknown[] {
  if (!Array.isArray(schemas) || !schemas.some(isSchema)) return [];
  return schemas.map((part: unknown) => (isSchema(part) ? part : instead));
}

/** What holds once a property is there: a schema, or a list of what else must be. */
export function dependentsOf({
  dependencies,
  dependentRequired,
  dependentSchemas,
}: Schema): [string, unknown][] {
  return [dependencies, dependentRequired, dependentSchemas].flatMap(entries);
}

/** The schemas of items: those in a row, and the one for the rest. */
export function rowOf(schema: Schema): { prefixItems: unknown[]; items: unknown } {
  // Until 2020 the row stood in `items`, and what held for the rest in `additionalItems`.
  const isRow = Array.isArray(schema.items);
  const items = isRow ? schema.additionalItems : schema.items;
  return {
    prefixItems: listed(isRow ? schema.items : schema.prefixItems, true),
    items: isObject(items) && allowsCustom(schema) ? without(items, 'enum') : items,
  };
}
