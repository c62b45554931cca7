import type { DataSchema } from './data-schema.js';
import { fits, localTarget } from './fits.js';
import { hasFormulas, variablesAt, withoutFormulas } from './formulas.js';
import { merge, NOTHING } from './merge.js';
import { once, without } from './once.js';
import { isObject, own, type Path } from './pointer.js';
import { asArray } from './types.js';

/** Where a schema is being read, and against what. */
export interface Scope {
  /** The whole schema: local references point into it. */
  readonly root: DataSchema;
  /** The whole value. */
  readonly value: unknown;
  /** Whether the schema holds any formula at all. */
  readonly hasFormulas: boolean;
  /** Told that the outcome would have been another for another value. */
  depends(): void;
}

export interface Resolved {
  readonly schema: DataSchema;
  /** The references that were followed; one that comes back further down is a recursion. */
  readonly refs: readonly string[];
}

/**
 * What a schema asks for at a place of the value: references, `allOf`, conditions and
 * dependencies folded into one flat schema. Unions are left; `unions.ts` reads them.
 * What cannot be resolved is left out, and the rest holds.
 */
export function resolve(schema: unknown, here: unknown, path: Path, scope: Scope): Resolved {
  if (isObject(schema) && !scope.hasFormulas && !isFolded(schema)) return { schema, refs: NO_REFS };
  const refs: string[] = [];
  return { schema: fold(schema, here, path, scope, refs), refs };
}

const FOLDED = ['$ref', 'allOf', 'if', 'then', 'else', 'dependencies', 'dependentRequired', 'dependentSchemas'];

const NO_REFS: readonly string[] = [];

function isFolded(schema: DataSchema): boolean {
  return FOLDED.some((keyword) => schema[keyword] !== undefined);
}

function fold(given: unknown, here: unknown, path: Path, scope: Scope, refs: string[]): DataSchema {
  if (given === false) return NOTHING;
  if (!isObject(given)) return EMPTY;
  let schema: DataSchema = given;
  if (scope.hasFormulas && hasFormulas(schema)) {
    scope.depends();
    schema = withoutFormulas(schema, variablesAt(scope.value, path));
  }
  if (!isFolded(schema)) return schema;

  const part = (schema: unknown) => fold(schema, here, path, scope, refs);
  let result = FOLDED.reduce(without, schema);

  const { $ref } = schema;
  if (typeof $ref === 'string' && $ref.startsWith('#') && !refs.includes($ref)) {
    const target = localTarget(scope.root, $ref);
    if (target !== undefined) {
      refs.push($ref);
      result = merge(part(target), result);
    }
  }
  for (const each of asArray(schema.allOf)) result = merge(part(each), result);

  // A condition on a value that is not there yet is one on an object without properties.
  const value = here ?? {};
  if (schema.if !== undefined) {
    scope.depends();
    result = merge(result, part((fits(schema.if, value, scope.root) ? schema.then : schema.else) ?? EMPTY));
  }
  for (const keyword of ['dependencies', 'dependentSchemas', 'dependentRequired']) {
    const dependents = schema[keyword];
    if (!isObject(dependents)) continue;
    scope.depends();
    for (const key of Object.keys(dependents)) {
      if (own(value, key) === undefined) continue;
      const dependent = dependents[key];
      result = merge(result, Array.isArray(dependent) ? requiring(dependent) : part(dependent));
    }
  }
  return result;
}

const EMPTY: DataSchema = Object.freeze({});

const requiring = (keys: unknown[]): DataSchema => once(keys, 'required', () => ({ required: keys as string[] }));
