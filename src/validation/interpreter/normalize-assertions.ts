import { ASSERTIONS } from '../../schema/rules/basic-assertions.js';
import { isLabelled } from '../../schema/options.js';
import { compilePattern } from '../../schema/rules/pattern.js';
import { own, textAt } from '../../schema/json.js';
import { asArray, typeNamed } from '../../schema/types.js';
import { allowsCustom, dependents, entries, type Schema } from './read-keywords.js';

/** The keywords of a schema that contain no subschemas, each of them well formed. */
export interface Assertions {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;

  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;

  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;

  required?: string[];
  dependentRequired?: Record<string, string[]>;
  minProperties?: number;
  maxProperties?: number;

  minItems?: number;
  maxItems?: number;
  uniqueItems?: true;
  minContains?: number;
  maxContains?: number;
}

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

const COUNTS = [
  'minLength',
  'maxLength',
  'minProperties',
  'maxProperties',
  'minItems',
  'maxItems',
  'minContains',
  'maxContains',
] as const;

/**
 * The assertions of a schema. Schemas in the wild are full of mistakes: malformed keywords are left out.
 * Keywords of older drafts and of the vendor's Data Schema are translated.
 */
export function normalizeAssertions(schema: Schema): Assertions {
  const assertions = readValues(schema);
  readLimits(schema, assertions);
  readRange(schema, assertions);
  readRequired(schema, assertions);
  // A pattern beats a format: where a schema has both, its author has tried out the pattern.
  if (compilePattern(schema.pattern)) assertions.pattern = schema.pattern as string;
  else if (typeof schema.format === 'string') assertions.format = schema.format;
  if (schema.nullable === true) allowNull(assertions);
  return assertions;
}

/** `type`, `enum` and `const`, as far as they do not contradict each other. */
function readValues(schema: Schema): Assertions {
  const assertions: Assertions = {};
  const types = asArray(schema.type).map(
    (type) => typeNamed(type) ?? (typeof type === 'string' ? type.toLowerCase() : ''),
  );
  // An unknown type may accept anything: then no type is checked.
  if (types.length > 0 && types.every((type) => TYPES.includes(type))) assertions.type = [...new Set(types)];

  if ('const' in schema) assertions.const = schema.const;
  if (Array.isArray(schema.enum) && schema.enum.length > 0 && !allowsCustom(schema)) {
    assertions.enum = schema.enum.map((item) => (isLabelled(item) ? item.value : item));
  }
  const fixed = assertions.enum ?? ('const' in assertions ? [assertions.const] : undefined);
  if (assertions.type && fixed && !fixed.some((value) => ASSERTIONS.type!(assertions.type, value))) {
    // They contradict each other. Beside the type `array`, an enum of strings is meant for the items.
    if (assertions.type.includes('array')) delete assertions.enum;
    else delete assertions.type;
  }
  if (assertions.type?.includes('boolean') && allowsCustom(schema))
    assertions.type = [...assertions.type, 'string'];
  if (assertions.type?.length === 1) assertions.type = assertions.type[0];
  return assertions;
}

/** The integers of a format such as `uint32`; limits of the schema's own that are narrower stay. */
function readRange(schema: Schema, assertions: Assertions): void {
  const [, sign, bits] = /^(u?)int(\d+)$/i.exec(textAt(schema, 'format')) ?? [];
  if (!bits) return;
  const limit = 2 ** (Number(bits) - (sign ? 0 : 1));
  assertions.minimum = Math.max(assertions.minimum ?? -Infinity, sign ? 0 : -limit);
  assertions.maximum = Math.min(assertions.maximum ?? Infinity, limit - 1);
  if (assertions.type === 'number') assertions.type = 'integer';
}

function readLimits(schema: Schema, assertions: Assertions): void {
  for (const keyword of COUNTS) {
    const count = schema[keyword] as number;
    if (Number.isInteger(count) && count >= 0) assertions[keyword] = count;
  }
  const { multipleOf } = schema;
  if (isNumber(multipleOf) && multipleOf > 0) assertions.multipleOf = multipleOf;
  if (schema.uniqueItems === true) assertions.uniqueItems = true;
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    // Before draft 6, `exclusiveMinimum` and `exclusiveMaximum` were booleans beside the bounds.
    const [limit, exclusiveLimit] = [schema[bound], own(schema, exclusive)];
    if (isNumber(limit)) assertions[exclusiveLimit === true ? exclusive : bound] = limit;
    if (isNumber(exclusiveLimit)) assertions[exclusive] = exclusiveLimit;
  }
}

/** `required` and `dependentRequired`. */
function readRequired(schema: Schema, assertions: Assertions): void {
  const required = texts(schema.required);
  for (const [key, property] of entries(schema.properties)) {
    // Draft 3 marked the property itself.
    if (own(property, 'required') === true) required.push(key);
  }
  if (required.length > 0) assertions.required = required;
  const lists = dependents(schema).filter(([, given]) => Array.isArray(given));
  if (lists.length > 0)
    assertions.dependentRequired = Object.fromEntries(lists.map(([key, list]) => [key, texts(list)]));
}

function allowNull(assertions: Assertions): void {
  const { type, enum: values, const: constant } = assertions;
  if (type !== undefined) assertions.type = [type, 'null'].flat();
  if (values) assertions.enum = [...values, null];
  if (constant !== undefined && constant !== null) {
    delete assertions.const;
    assertions.enum = [constant, null];
  }
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
