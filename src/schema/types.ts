import type { DataSchema } from './data-schema.js';
import { hasFlag, hintValue, KEYWORDS_OF_TYPES } from './keywords.js';
import { isContainer, objectIn, textIn } from './json.js';
import { perObject } from './per-object.js';

export type Type = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';

/** The types that JSON Schema has, as other platforms spell them. */
const TYPES = new Map<string, readonly Type[]>();
for (const [type, ...spellings] of [
  ['string', 'text', 'securestring'],
  ['number', 'float', 'double', 'decimal'],
  ['integer', 'int', 'long', 'short'],
  ['boolean', 'bool'],
  ['object', 'secureobject'],
  ['array', 'list'],
] as const) {
  for (const spelling of [type, ...spellings]) TYPES.set(spelling, [type]);
}

/** The type that a name stands for, of a type or a format: `uint32` is an integer. */
export function typeNamed(given: unknown): Type | undefined {
  const name = textIn(given).toLowerCase();
  return /^u?int\d+$/.test(name) ? 'integer' : TYPES.get(name)?.[0];
}

/** The types a value may have besides null; none when the schema leaves it open. */
export function typesOf(schema: DataSchema): readonly Type[] {
  // Most schemas name one type, and share its array: no field needs one of its own.
  return TYPES.get(schema.type as string) ?? typesOfOthers(schema);
}

const typesOfOthers = perObject((schema: DataSchema): readonly Type[] => {
  const names = asArray(schema.type).filter(
    (type) => typeof type === 'string' && type !== 'null',
  ) as string[];
  if (names.some((name) => /^any$/i.test(name))) return [];
  const types = names.flatMap((name) => typeNamed(name) ?? []);
  if (types.length > 0) return [...new Set(types)];
  const values = 'const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : [];
  if (values.length > 0) {
    return [...new Set(values.map(typeOfValue).filter((type) => type !== undefined))];
  }
  const named = typeNamed(formatOf(schema));
  if (named) return [named];
  for (const type of ['object', 'array', 'number', 'string'] as const) {
    if (KEYWORDS_OF_TYPES[type].some((keyword) => schema[keyword] !== undefined)) return [type];
  }
  // A type that JSON Schema does not have is mostly some kind of text.
  const likely = typeOfValue(schema.default) ?? (names.length > 0 ? 'string' : undefined);
  return likely ? [likely] : [];
});

/** Whether null is accepted. An enum without null refuses it, whatever the types are. */
export function isNullable(schema: DataSchema): boolean {
  if (hasFlag(schema, 'nullable')) return true;
  const { type, enum: values } = schema;
  if (Array.isArray(values)) return values.includes(null);
  return asArray(type).some((name) => textIn(name).toLowerCase() === 'null');
}

export function hasProperties({ properties }: DataSchema): boolean {
  return Object.keys(objectIn(properties)).length > 0;
}

/** The JSON type of a value; undefined for null and for what JSON does not know. */
function typeOfValue(value: unknown): Type | undefined {
  if (Array.isArray(value)) return 'array';
  if (isContainer(value)) return 'object';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value as Type;
  return undefined;
}

/** Whether a value is of one of the types that a schema accepts. */
export function isOfTypes(schema: DataSchema, value: unknown): boolean {
  const type = typeOfValue(value);
  const types = typesOf(schema);
  if (type === undefined || types.length === 0 || types.includes(type)) return true;
  // Every integer is a number.
  return type === 'integer' && types.includes('number');
}

/** The format in lower case, or what some platforms put in place of one; `""` for none. */
export function formatOf(schema: DataSchema): string {
  return textIn(hintValue(schema, 'format')).toLowerCase();
}

export function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
