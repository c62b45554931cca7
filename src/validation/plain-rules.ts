import { ASSERTIONS } from '../schema/assertions.js';
import { isLabelled } from '../schema/options.js';
import { own } from '../schema/pointer.js';
import { asArray } from '../schema/types.js';
import type { Rules } from './rules.js';

type Schema = Readonly<Record<string, unknown>>;

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

/** Rules that one keyword says on its own. */
const SINGLE: Record<string, (operand: unknown) => unknown> = {
  multipleOf: (step) => (isNumber(step) && step > 0 ? step : undefined),
  minLength: readCount,
  maxLength: readCount,
  minProperties: readCount,
  maxProperties: readCount,
  minItems: readCount,
  maxItems: readCount,
  minContains: readCount,
  maxContains: readCount,
  uniqueItems: (unique) => unique === true || undefined,
};

/** The rules of a schema that hold no further schemas, but for those about text. */
export function readPlainRules(schema: Schema): Rules {
  const rules: Rules = readValues(schema);
  readBounds(schema, rules);
  // A long form has thousands of schemas with a keyword or two each.
  for (const keyword of Object.keys(schema)) {
    const rule = Object.hasOwn(SINGLE, keyword) ? SINGLE[keyword]!(schema[keyword]) : undefined;
    if (rule !== undefined) (rules as Record<string, unknown>)[keyword] = rule;
  }
  return rules;
}

/** The user may give a value beside the fixed ones. */
export function allowsCustom(schema: Schema): boolean {
  return schema.allowCustom === true;
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

/** Until draft 6 the exclusive bounds were switches beside the others. */
function readBounds(schema: Schema, rules: Rules): void {
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    const [limit, beyond] = [schema[bound], own(schema, exclusive)];
    if (isNumber(limit)) rules[beyond === true ? exclusive : bound] = limit;
    if (isNumber(beyond)) rules[exclusive] = beyond;
  }
}

function readCount(value: unknown): number | undefined {
  return Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
