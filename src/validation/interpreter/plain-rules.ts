import { ASSERTIONS } from '../../schema/rules/assertions.js';
import { isLabelled } from '../../schema/options.js';
import { compilePattern } from '../../schema/pattern.js';
import { own } from '../../schema/pointer.js';
import { asArray } from '../../schema/types.js';
import { allowsCustom } from './allows-custom.js';
import { findFormat } from './formats.js';
import type { Rules } from './rules.js';
import { dependentsOf, entries } from './well-formed.js';

type Schema = Readonly<Record<string, unknown>>;

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
 * The rules of a schema that hold no further schemas. Schemas in the wild are full of mistakes: a
 * rule that is itself wrong is left out, and the rest holds. Keywords of older drafts and of the
 * vendor's Data Schema are read for what they mean.
 */
export function readPlainRules(schema: Schema): Rules {
  const rules: Rules = readValues(schema);
  readLimits(schema, rules);
  readMissing(schema, rules);
  // A pattern wins over a format: where both stand, the pattern is what the author tried out.
  if (compilePattern(schema.pattern)) rules.pattern = schema.pattern as string;
  else if (typeof schema.format === 'string' && findFormat(schema.format)) rules.format = schema.format;
  if (schema.nullable === true) allowNull(rules);
  return rules;
}

/** Which values are taken: `type`, `enum` and `const`, as far as they agree with one another. */
function readValues(schema: Schema): Rules {
  const rules: Rules = {};
  const types = asArray(schema.type).map((type) => (typeof type === 'string' ? type.toLowerCase() : ''));
  // An unknown type among others may be the very one that is meant.
  if (types.length > 0 && types.every((type) => TYPES.includes(type))) rules.type = [...new Set(types)];

  if ('const' in schema) rules.const = schema.const;
  if (Array.isArray(schema.enum) && schema.enum.length > 0 && !allowsCustom(schema)) {
    rules.enum = schema.enum.map((item) => (isLabelled(item) ? item.value : item));
  }
  const fixed = rules.enum ?? ('const' in rules ? [rules.const] : undefined);
  if (rules.type && fixed && !fixed.some((value) => ASSERTIONS.type!(rules.type, value))) {
    // They exclude each other. A list of words under `array` are the words that its items may be.
    if (rules.type.includes('array')) delete rules.enum;
    else delete rules.type;
  }
  if (rules.type?.includes('boolean') && allowsCustom(schema)) rules.type = [...rules.type, 'string'];
  if (rules.type?.length === 1) rules.type = rules.type[0];
  return rules;
}

function readLimits(schema: Schema, rules: Rules): void {
  for (const keyword of COUNTS) {
    const count = schema[keyword] as number;
    if (Number.isInteger(count) && count >= 0) rules[keyword] = count;
  }
  const { multipleOf } = schema;
  if (isNumber(multipleOf) && multipleOf > 0) rules.multipleOf = multipleOf;
  if (schema.uniqueItems === true) rules.uniqueItems = true;
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    // Until draft 6 the exclusive bounds were switches beside the others.
    const [limit, beyond] = [schema[bound], own(schema, exclusive)];
    if (isNumber(limit)) rules[beyond === true ? exclusive : bound] = limit;
    if (isNumber(beyond)) rules[exclusive] = beyond;
  }
}

/** What must be there, always or beside something else. */
function readMissing(schema: Schema, rules: Rules): void {
  const required = texts(schema.required);
  for (const [key, property] of entries(schema.properties)) {
    // Draft 3 marked the property itself.
    if (own(property, 'required') === true) required.push(key);
  }
  if (required.length > 0) rules.required = required;
  const lists = dependentsOf(schema).filter(([, dependent]) => Array.isArray(dependent));
  if (lists.length > 0)
    rules.dependentRequired = Object.fromEntries(lists.map(([key, list]) => [key, texts(list)]));
}

function allowNull(rules: Rules): void {
  const { type, enum: values, const: constant } = rules;
  if (type !== undefined) rules.type = [type, 'null'].flat();
  if (values) rules.enum = [...values, null];
  if (constant !== undefined && constant !== null) {
    delete rules.const;
    rules.enum = [constant, null];
  }
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
