import type { DataSchema } from './data-schema.js';
import { optionsOf } from './options.js';
import { equal, isObject, own, setOwn } from './pointer.js';
import { asArray } from './types.js';

/** Accepts nothing: what a schema of `false` stands for. */
export const NOTHING: DataSchema = Object.freeze({ not: Object.freeze({}) }) as DataSchema;

/**
 * One schema that asks for both; where both say something that cannot be combined, the second
 * speaks. The same two schemas give the same object, so that a form can tell that nothing
 * changed.
 */
export function merge(first: DataSchema, second: DataSchema): DataSchema {
  if (first === second || Object.keys(second).length === 0) return first;
  if (Object.keys(first).length === 0) return second;
  let results = merged.get(first);
  if (!results) merged.set(first, (results = new WeakMap()));
  let result = results.get(second);
  if (!result) results.set(second, (result = combine(first, second)));
  return result;
}

const merged = new WeakMap<DataSchema, WeakMap<DataSchema, DataSchema>>();

function combine(first: DataSchema, second: DataSchema): DataSchema {
  if (first === NOTHING || second === NOTHING) return NOTHING;
  const both: DataSchema = { ...first };
  const waiting: DataSchema[] = [];
  for (const keyword of Object.keys(second)) {
    const a = own(first, keyword);
    const b = second[keyword];
    const combiner = Object.hasOwn(COMBINERS, keyword) ? COMBINERS[keyword] : undefined;
    setOwn(both, keyword, a === undefined || !combiner ? b : combiner(a, b));
    if (areUnions(keyword, a, b)) waiting.push({ [keyword]: a } as DataSchema);
  }
  // Both unions hold: one of them waits where `unions.ts` looks for it.
  if (waiting.length > 0) both.allOf = [...(both.allOf ?? []), ...waiting];
  return both;
}

/** Two unions, of which neither is a list of fixed values: of two such lists the second holds. */
function areUnions(keyword: string, a: unknown, b: unknown): boolean {
  const are = (keyword === 'oneOf' || keyword === 'anyOf') && Array.isArray(a) && Array.isArray(b);
  return are && !equal(a, b) && ![a, b].some((union) => optionsOf({ [keyword]: union }));
}

const schemas: Combiner = (a, b) => (equal(a, b) ? a : { allOf: [a, b] });
const inside: Combiner = (a, b) => (isObject(a) && isObject(b) ? schemas(a, b) : b);
const schemasByKey: Combiner = (a, b) => {
  if (!isObject(a) || !isObject(b)) return isObject(b) ? b : a;
  const all = { ...a };
  for (const key of Object.keys(b)) setOwn(all, key, Object.hasOwn(a, key) ? schemas(a[key], b[key]) : b[key]);
  return all;
};
const common: Combiner = (a, b) => {
  const shared = asArray(b).filter((x) => asArray(a).some((y) => equal(x, y)));
  return shared.length > 0 ? shared : b;
};
const numbers = (pick: (a: number, b: number) => number): Combiner => (a, b) => (typeof a === 'number' && typeof b === 'number' ? pick(a, b) : b);
const larger = numbers(Math.max);
const smaller = numbers(Math.min);
const joined: Combiner = (a, b) => [...new Set([...asArray(a), ...asArray(b)])];

type Combiner = (a: unknown, b: unknown) => unknown;

const COMBINERS: Record<string, Combiner> = {
  properties: schemasByKey,
  patternProperties: schemasByKey,
  items: inside,
  additionalProperties: (a, b) => (a === false || b === true ? a : inside(a, b)),
  required: joined,
  allOf: (a, b) => [...asArray(a), ...asArray(b)],
  enum: common,
  type: (a, b) => {
    // Every integer is a number.
    const narrower = asArray(b).map((type) => (type === 'number' && asArray(a).includes('integer') ? 'integer' : type));
    return common(a, narrower);
  },
  minimum: larger,
  minLength: larger,
  minItems: larger,
  maximum: smaller,
  maxLength: smaller,
  maxItems: smaller,
};
