import type { DataSchema } from './data-schema.js';
import { isContainer } from './pointer.js';

export type Type = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';

/** How other platforms spell the types that JSON Schema has. */
const TYPES: Record<string, Type> = {
  string: 'string',
  text: 'string',
  securestring: 'string',
  number: 'number',
  float: 'number',
  double: 'number',
  integer: 'integer',
  int: 'integer',
  long: 'integer',
  boolean: 'boolean',
  bool: 'boolean',
  object: 'object',
  secureobject: 'object',
  array: 'array',
  list: 'array',
};

const SINGLE: Record<string, readonly Type[]> = Object.fromEntries(Object.entries(TYPES).map(([name, type]) => [name, [type]]));

/** Keywords that only make sense for one type, and so tell it where `type` does not. */
const TELLING: readonly (readonly [Type, readonly string[]])[] = [
  ['object', ['properties', 'required', 'additionalProperties', 'patternProperties', 'minProperties']],
  ['array', ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
  ['string', ['pattern', 'minLength', 'maxLength', 'format', 'isSensitive', 'airbyte_secret', 'isRichText', 'referenceCollection', 'referenceCollectionPath', 'referenceCollectionUri']],
];

/** The types a value may have besides null; none when the schema leaves it open. */
export function typesOf(schema: DataSchema): readonly Type[] {
  const { type } = schema;
  if (typeof type === 'string' && Object.hasOwn(SINGLE, type)) return SINGLE[type]!;
  const named = asArray(schema.type).filter((type) => typeof type === 'string' && type !== 'null');
  if (named.length > 0) {
    return [...new Set(named.map((type) => TYPES[(type as string).toLowerCase()] ?? 'string'))];
  }
  const values = 'const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : [];
  if (values.length > 0) {
    return [...new Set(values.map(typeOfValue).filter((type) => type !== undefined))];
  }
  for (const [type, keywords] of TELLING) {
    if (keywords.some((keyword) => schema[keyword] !== undefined)) return [type];
  }
  const told = typeOfValue(schema.default);
  return told ? [told] : [];
}

export function isNullable(schema: DataSchema): boolean {
  return (
    asArray(schema.type).some((type) => String(type).toLowerCase() === 'null') ||
    schema.nullable === true ||
    (Array.isArray(schema.enum) && schema.enum.includes(null))
  );
}

/** The JSON type of a value; undefined for null and for what JSON does not know. */
export function typeOfValue(value: unknown): Type | undefined {
  if (Array.isArray(value)) return 'array';
  if (isContainer(value)) return 'object';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value as Type;
  return undefined;
}

export function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
