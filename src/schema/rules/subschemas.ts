import type { DataSchema } from '../data-schema.js';
import { objectIn } from '../json.js';

/** Keywords that hold schemas by name. */
export const NAMED: readonly string[] = [
  'properties',
  'patternProperties',
  'dependentSchemas',
  'dependencies',
  '$defs',
  'definitions',
];

/** Every keyword that holds schemas: by name, a single one, or an array. */
export const WITH_SUBSCHEMAS: readonly string[] = [
  ...NAMED,
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'items',
  'additionalItems',
  'unevaluatedItems',
  'contains',
  'prefixItems',
  'not',
  'if',
  'then',
  'else',
  'allOf',
  'anyOf',
  'oneOf',
];

/** What a schema has in the places for subschemas, well formed or not. */
export function subschemas(schema: Readonly<Record<string, unknown>>): unknown[] {
  return WITH_SUBSCHEMAS.filter((keyword) => schema[keyword] !== undefined).flatMap((keyword) =>
    NAMED.includes(keyword) ? Object.values(objectIn(schema[keyword])) : schema[keyword],
  );
}

export function withoutKeywords(schema: DataSchema, ...keywords: string[]): DataSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));
}
