import type { DataSchema } from '../data-schema.js';
import { constantOf } from '../options.js';
import { merge, NOTHING } from './merge.js';
import { keysOfCondition, PropertyOrder } from './property-order.js';
import type { ReusedFields } from './reused-fields.js';
import { isObject, mapValues, objectIn, own, read, type Path } from '../json.js';
import { RESOLVED_KEYWORDS } from '../keywords.js';
import { asArray } from '../types.js';
import { withoutKeywords } from '../rules/subschemas.js';
import { warnOnce } from '../rules/warn-once.js';

/** Where a schema is being read, and against what. */
export interface Scope {
  /** The schema that another one refers to; undefined when there is none in the whole. */
  targetOf(schema: DataSchema): unknown;
  /** The whole value. */
  readonly value: unknown;
  /** The schema without formulas of its own. */
  resolveOwn(schema: DataSchema, path: Path): DataSchema;
  /** Whether a schema accepts a value at a path, as the validator sees it. */
  accepts(schema: unknown, path: Path, value: unknown): boolean;
  /** Called where another value may lead to another result. */
  dependOnValue(): void;
  /** What has been read before. */
  readonly reused: ReusedFields;
}

export interface Resolved {
  readonly schema: DataSchema;
  /** The `$ref`s that were followed: one that repeats further down is a recursion. */
  readonly refs: readonly string[];
}

/**
 * What a schema asks for at a place of the value: references, `allOf`, conditions and dependencies
 * merged into one schema. Unions are left; `readUnions` takes them apart. What cannot be resolved is
 * left out.
 */
export const resolve = (given: unknown, path: Path, scope: Scope): Resolved =>
  scope.reused.once(given, () => resolveAnew(given, path, scope));

const NO_PROPERTIES = {};

function resolveAnew(given: unknown, path: Path, scope: Scope): Resolved {
  const refs: string[] = [];
  const order = new PropertyOrder();
  /** `by`: the names of the properties whose values decide that this applies. */
  const resolveAll = (unresolved: unknown, by?: readonly string[]): DataSchema => {
    if (unresolved === false) return NOTHING;
    const written: DataSchema = objectIn(unresolved);
    const schema = scope.resolveOwn(written, path);
    order.add(schema, by);
    if (!RESOLVED_KEYWORDS.some((keyword) => schema[keyword] !== undefined)) return schema;

    const parts = [withoutKeywords(schema, ...RESOLVED_KEYWORDS)];
    const { $ref } = schema;
    if (typeof $ref === 'string' && !refs.includes($ref)) {
      const target = scope.targetOf(schema);
      if (target !== undefined) {
        refs.push($ref);
        parts.unshift(resolveAll(target, by));
      } else if (/^https?:|\.json\b/i.test($ref))
        warnOnce(`the schema refers to ${$ref}, which is not fetched. Embed it in "$defs".`);
    }
    for (const each of asArray(schema.allOf)) parts.unshift(resolveAll(each, by));

    // Conditions apply to a missing value as to an object without properties.
    const value = read(scope.value, path) ?? NO_PROPERTIES;
    if (isObject(schema.if) || typeof schema.if === 'boolean') {
      scope.dependOnValue();
      const outcome = scope.accepts(schema.if, path, value) ? schema.then : schema.else;
      parts.push(resolveAll(outcome, keysOfCondition(schema.if)));
    }
    for (const keyword of ['dependencies', 'dependentSchemas', 'dependentRequired']) {
      for (const [key, dependent] of Object.entries(objectIn(schema[keyword]))) {
        scope.dependOnValue();
        if (own(value, key) !== undefined)
          parts.push(resolveAll(Array.isArray(dependent) ? { required: dependent } : dependent, [key]));
      }
    }
    // The first of two may be large: only the second is looked at key by key.
    return parts.reduce((first, second) => merge(first, second));
  };
  return { schema: order.apply(resolveAll(given)), refs };
}

/**
 * A resolved schema in which the constants of an object's properties stand where they are looked for,
 * whatever references led to them.
 */
export function withConstants(schema: DataSchema, path: Path, scope: Scope): DataSchema {
  const { properties } = schema;
  if (!isObject(properties)) return schema;
  const found = mapValues(properties, (property, key) => {
    if (own(property, '$ref') === undefined && own(property, 'allOf') === undefined) return property;
    const { schema: resolved } = resolve(property, [...path, key], scope);
    return constantOf(resolved) ? resolved : property;
  });
  return { ...schema, properties: found as NonNullable<DataSchema['properties']> };
}
