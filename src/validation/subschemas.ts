import { isObject } from '../schema/pointer.js';

/** Keywords that hold one schema, several by name, or several in a row. */
const SINGLE = [
  'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'items', 'additionalItems',
  'unevaluatedItems', 'contains', 'not', 'if', 'then', 'else',
];
const NAMED = ['properties', 'patternProperties', 'dependentSchemas', 'dependencies', '$defs', 'definitions'];
const LISTED = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'];

/** Every keyword that holds schemas. */
export const WITH_SUBSCHEMAS: readonly string[] = [...SINGLE, ...NAMED, ...LISTED];

/** What stands in a schema at the places for schemas, well formed or not. */
export function subschemas(schema: Readonly<Record<string, unknown>>): unknown[] {
  return [
    ...SINGLE.map((keyword) => schema[keyword]),
    ...NAMED.flatMap((keyword) => (isObject(schema[keyword]) ? Object.values(schema[keyword]) : [])),
    ...LISTED.flatMap((keyword) => (Array.isArray(schema[keyword]) ? (schema[keyword] as unknown[]) : [])),
  ];
}
