import type { DataSchema } from '../data-schema.js';
import { fits, localTarget } from './fits.js';
import { hasFormulas, variablesAt, withoutFormulas } from './schema-formulas.js';
import { merge, NOTHING } from './merge.js';
import { objectIn, own, read, type Path } from '../json.js';
import { asArray } from '../types.js';
import { withoutKeywords } from '../rules/subschemas.js';

/** Keywords that are resolved here. */
const FOLDED = [
  '$ref',
  'allOf',
  'if',
  'then',
  'else',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
];

/** Where a schema is being read, and against what. */
export interface Scope {
  /** The whole schema: local references point into it. */
  readonly root: DataSchema;
  /** The whole value. */
  readonly value: unknown;
  /** Called where the result would be another for another value. */
  depends(): void;
}

export interface Resolved {
  readonly schema: DataSchema;
  /** The references that were followed; one that comes back further down is a recursion. */
  readonly refs: readonly string[];
}

/**
 * What a schema asks for at a place of the value: references, `allOf`, conditions and
 * dependencies folded into one flat schema. Unions are left; `readUnions` takes them apart.
 * What cannot be resolved is left out, and the rest holds.
 */
export function resolve(given: unknown, path: Path, scope: Scope): Resolved {
  const refs: string[] = [];
  const fold = (unresolved: unknown): DataSchema => {
    if (unresolved === false) return NOTHING;
    let schema: DataSchema = objectIn(unresolved);
    if (hasFormulas(schema)) {
      scope.depends();
      schema = withoutFormulas(schema, variablesAt(scope.value, path));
    }
    if (!FOLDED.some((keyword) => schema[keyword] !== undefined)) return schema;

    let result = withoutKeywords(schema, ...FOLDED);
    const { $ref } = schema;
    if (typeof $ref === 'string' && $ref.startsWith('#') && !refs.includes($ref)) {
      const target = localTarget(scope.root, $ref);
      if (target !== undefined) {
        refs.push($ref);
        result = merge(fold(target), result);
      }
    }
    for (const each of asArray(schema.allOf)) result = merge(fold(each), result);

    // A condition on a value that is not there yet is one on an object without properties.
    const value = read(scope.value, path) ?? {};
    if (schema.if !== undefined) {
      scope.depends();
      result = merge(result, fold(fits(schema.if, value, scope.root) ? schema.then : schema.else));
    }
    for (const keyword of ['dependencies', 'dependentSchemas', 'dependentRequired']) {
      for (const [key, dependent] of Object.entries(objectIn(schema[keyword]))) {
        scope.depends();
        if (own(value, key) !== undefined)
          result = merge(result, fold(Array.isArray(dependent) ? { required: dependent } : dependent));
      }
    }
    return result;
  };
  return { schema: fold(given), refs };
}
