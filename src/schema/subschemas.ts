import { listIn, objectIn } from './pointer.js';

/** Keywords that hold one schema. */
const SINGLE = [
  'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'items', 'additionalItems',
  'unevaluatedItems', 'contains', 'not', 'if', 'then', 'else',
];

/** Keywords that hold several by name. */
export const NAMED: readonly string[] = ['properties', 'patternProperties', 'dependentSchemas', 'dependencies', '$defs', 'definitions'];

/** Keywords that hold several in a row. */
const LISTED = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'];

/** Every keyword that holds schemas. */
export const WITH_SUBSCHEMAS: readonly string[] = [...SINGLE, ...NAMED, ...LISTED];

/** What stands in a schema at the places for schemas, well formed or not. */
export function subschemas(schema: Readonly<Record<string, unknown>>): unknown[] {
  return [
    ...SINGLE.map((keyword) => schema[keyword]),
    ...NAMED.flatMap((keyword) => Object.values(objectIn(schema[keyword]))),
    ...LISTED.flatMap((keyword) => listIn(schema[keyword])),
  ];
}
