import type { DataSchema } from '../data-schema.js';
import { fits, localTarget } from './fits.js';
import { hasFormulas, variablesAt, withoutFormulas } from './schema-formulas.js';
import { merge, NOTHING } from './merge.js';
import { objectIn, own, read, type Path } from '../json.js';
import { RESOLVED_KEYWORDS } from '../keywords.js';
import { asArray } from '../types.js';
import { withoutKeywords } from '../rules/subschemas.js';

/** Where a schema is being read, and against what. */
export interface Scope {
  /** The whole schema: local references point into it. */
  readonly root: DataSchema;
  /** The whole value. */
  readonly value: unknown;
  /** Called where another value may lead to another result. */
  dependOnValue(): void;
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
export function resolve(given: unknown, path: Path, scope: Scope): Resolved {
  const refs: string[] = [];
  const resolveAll = (unresolved: unknown): DataSchema => {
    if (unresolved === false) return NOTHING;
    let schema: DataSchema = objectIn(unresolved);
    if (hasFormulas(schema)) {
      scope.dependOnValue();
      schema = withoutFormulas(schema, variablesAt(scope.value, path));
    }
    if (!RESOLVED_KEYWORDS.some((keyword) => schema[keyword] !== undefined)) return schema;

    let result = withoutKeywords(schema, ...RESOLVED_KEYWORDS);
    const { $ref } = schema;
    if (typeof $ref === 'string' && $ref.startsWith('#') && !refs.includes($ref)) {
      const target = localTarget(scope.root, $ref);
      if (target !== undefined) {
        refs.push($ref);
        result = merge(resolveAll(target), result);
      }
    }
    for (const each of asArray(schema.allOf)) result = merge(resolveAll(each), result);

    // Conditions apply to a missing value as to an object without properties.
    const value = read(scope.value, path) ?? {};
    if (schema.if !== undefined) {
      scope.dependOnValue();
      result = merge(result, resolveAll(fits(schema.if, value, scope.root) ? schema.then : schema.else));
    }
    for (const keyword of ['dependencies', 'dependentSchemas', 'dependentRequired']) {
      for (const [key, dependent] of Object.entries(objectIn(schema[keyword]))) {
        scope.dependOnValue();
        if (own(value, key) !== undefined)
          result = merge(result, resolveAll(Array.isArray(dependent) ? { required: dependent } : dependent));
      }
    }
    return result;
  };
  return { schema: resolveAll(given), refs };
}
