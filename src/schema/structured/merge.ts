import type { DataSchema } from '../data-schema.js';
import { isFlagged } from '../object-properties.js';
import { optionsOfUnion } from '../options.js';
import { equal, identityOf, isObject, mapValues, own } from '../json.js';
import { withoutKeywords } from '../rules/subschemas.js';
import { asArray, typesOf } from '../types.js';
import { isTechnical } from './fixed-values.js';

/** The schema `false`, which accepts nothing, as an object. */
export const NOTHING: DataSchema = Object.freeze({ not: Object.freeze({}) }) as DataSchema;

/** One schema that demands what both do; of two operands that cannot be combined, the second counts. */
export function merge(first: DataSchema, second: DataSchema): DataSchema {
  if (first === second || Object.keys(second).length === 0) return first;
  if (Object.keys(first).length === 0) return second;
  if (first === NOTHING || second === NOTHING) return NOTHING;
  const further: DataSchema[] = [];
  const both: DataSchema = {
    ...first,
    ...mapValues(second, (b, keyword) => {
      const a = own(first, keyword);
      if (areUnions(keyword, a, b)) further.push({ [keyword]: a } as DataSchema);
      return a === undefined ? b : (own(COMBINERS, keyword)?.(a, b) ?? b);
    }),
  };
  // Both unions apply: `readUnions` reads one after the other.
  if (further.length > 0) both.allOf = [...(both.allOf ?? []), ...further];
  return both;
}

/** Whether both operands are unions to choose from: of two lists of fixed values the second counts. */
function areUnions(keyword: string, a: unknown, b: unknown): boolean {
  const are = (keyword === 'oneOf' || keyword === 'anyOf') && Array.isArray(a) && Array.isArray(b);
  return are && !equal(a, b) && ![a, b].some(optionsOfUnion);
}

const schemas: Combiner = (a, b) => (equal(a, b) ? a : { allOf: [a, b] });
const subschema: Combiner = (a, b) => (isObject(a) && isObject(b) ? schemas(a, b) : b);
const schemasByKey: Combiner = (a, b) => {
  if (!isObject(a) || !isObject(b)) return isObject(b) ? b : a;
  return {
    ...a,
    ...mapValues(b, (schema, key) =>
      Object.hasOwn(a, key) ? schemas(a[key], asRestriction(schema, a[key])) : schema,
    ),
  };
};

/**
 * What a second schema says of a property that a first describes: a constant there is a rule about what
 * is filled in, and not what to send in its place, so the field stays as it is.
 */
function asRestriction(second: unknown, first: unknown): unknown {
  const isDescribed = isObject(first) && first.const === undefined && typesOf(first).length > 0;
  const isRule = isDescribed && isObject(second) && isTechnical(second) && !isFlagged(second);
  return isRule ? withoutKeywords(second, 'const') : second;
}
const common: Combiner = (a, b) => {
  const first = new Set(asArray(a).map(identityOf));
  const shared = asArray(b).filter((each) => first.has(identityOf(each)));
  return shared.length > 0 ? shared : b;
};
const numbers =
  (pick: (a: number, b: number) => number): Combiner =>
  (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? pick(a, b) : b;
const larger = numbers(Math.max);
const smaller = numbers(Math.min);
const joined: Combiner = (a, b) => [...new Set([...asArray(a), ...asArray(b)])];

type Combiner = (a: unknown, b: unknown) => unknown;

const COMBINERS: Record<string, Combiner> = {
  properties: schemasByKey,
  patternProperties: schemasByKey,
  items: subschema,
  additionalProperties: (a, b) => (a === false || b === true ? a : subschema(a, b)),
  required: joined,
  allOf: (a, b) => [...asArray(a), ...asArray(b)],
  enum: common,
  type: (a, b) => {
    // Every integer is a number.
    const narrower = asArray(b).map((type) =>
      type === 'number' && asArray(a).includes('integer') ? 'integer' : type,
    );
    return common(a, narrower);
  },
  minimum: larger,
  minLength: larger,
  minItems: larger,
  maximum: smaller,
  maxLength: smaller,
  maxItems: smaller,
};
