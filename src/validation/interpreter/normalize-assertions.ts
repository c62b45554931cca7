import { ASSERTIONS } from '../../schema/rules/basic-assertions.js';
import { isLabelled } from '../../schema/options.js';
import { compilePattern } from '../../schema/pattern.js';
import { own } from '../../schema/json.js';
import { asArray } from '../../schema/types.js';
import { findFormat } from './formats.js';
import { allowsCustom, dependents, entries, type Schema } from './read-keywords.js';

/** The keywords of a schema that hold no further schemas, each of them well formed. */
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
 * The assertions of a schema. Schemas in the wild are full of mistakes: a keyword that is itself
 * wrong is left out, and the rest holds. Keywords of older drafts and of the vendor's Data Schema
 * are read for what they mean.
 */
export function normalizeAssertions(schema: Schema): Assertions {
  const assertions = readValues(schema);
  readLimits(schema, assertions);
  readRequired(schema, assertions);
  // A pattern wins over a format: where both stand, the pattern is what the author tried out.
  if (compilePattern(schema.pattern)) assertions.pattern = schema.pattern as string;
  else if (typeof schema.format === 'string' && findFormat(schema.format)) assertions.format = schema.format;
  if (schema.nullable === true) allowNull(assertions);
  return assertions;
}

/** Which values are taken: `type`, `enum` and `const`, as far as they agree with one another. */
function readValues(schema: Schema): Assertions {
  const assertions: Assertions = {};
  const types = asArray(schema.type).map((type) => (typeof type === 'string' ? type.toLowerCase() : ''));
  // An unknown type among others may be the very one that is meant.
  if (types.length > 0 && types.every((type) => TYPES.includes(type))) assertions.type = [...new Set(types)];

  if ('const' in schema) assertions.const = schema.const;
  if (Array.isArray(schema.enum) && schema.enum.length > 0 && !allowsCustom(schema)) {
    assertions.enum = schema.enum.map((item) => (isLabelled(item) ? item.value : item));
  }
  const fixed = assertions.enum ?? ('const' in assertions ? [assertions.const] : undefined);
  if (assertions.type && fixed && !fixed.some((value) => ASSERTIONS.type!(assertions.type, value))) {
    // They exclude each other. A list of words under `array` are the words that its items may be.
    if (assertions.type.includes('array')) delete assertions.enum;
    else delete assertions.type;
  }
  if (assertions.type?.includes('boolean') && allowsCustom(schema))
    assertions.type = [...assertions.type, 'string'];
  if (assertions.type?.length === 1) assertions.type = assertions.type[0];
  return assertions;
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
    // Until draft 6 the exclusive bounds were switches beside the others.
    const [limit, beyond] = [schema[bound], own(schema, exclusive)];
    if (isNumber(limit)) assertions[beyond === true ? exclusive : bound] = limit;
    if (isNumber(beyond)) assertions[exclusive] = beyond;
  }
}

/** Which properties must be there, always or beside another one. */
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
