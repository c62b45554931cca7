import { compilePattern } from '../../schema/rules/pattern.js';
import {
  childOf,
  isValid,
  otherInstance,
  report,
  type Check,
  type Compiler,
  type Evaluated,
  type Instance,
} from './check.js';
import { normalizeAssertions } from './normalize-assertions.js';
import { entries, isSchema, itemSchemas, type Schema } from './read-keywords.js';
import { paramsOf } from './report.js';

/** The keywords that apply schemas to the properties of an object. */
export function compileProperties(schema: Schema, compiler: Compiler): Check {
  const properties = compileEntries(schema.properties, compiler);
  const patterns = compileEntries(schema.patternProperties, compiler).map(
    ([pattern, check]) => [compilePattern(pattern, ['u']), check] as const,
  );
  // Where a pattern is illegal, it is unknown which properties are additional.
  const arePatternsLegal = entries(schema.patternProperties).every(([pattern]) =>
    compilePattern(pattern, ['u']),
  );
  const checkAdditional = arePatternsLegal
    ? compileRest('additionalProperties', schema, compiler)
    : undefined;
  const checkUnevaluated = compileRest('unevaluatedProperties', schema, compiler);
  const checkNames = compilePropertyNames(schema, compiler);

  return (instance) => {
    const value = instance.value as object;
    const evaluated: Evaluated | undefined = checkAdditional || instance.evaluated ? new Set() : undefined;
    const apply = (check: Check, key: string): void => {
      evaluated?.add(key);
      check(childOf(instance, key));
    };
    for (const [key, check] of properties) if (Object.hasOwn(value, key)) apply(check, key);
    for (const [pattern, check] of patterns) {
      for (const key of Object.keys(value)) if (pattern?.test(key)) apply(check, key);
    }
    if (evaluated) checkAdditional?.(instance, Object.keys(value), evaluated);
    if (instance.evaluated) {
      evaluated!.forEach((key) => instance.evaluated!.add(key));
      checkUnevaluated?.(instance, Object.keys(value), instance.evaluated);
    }
    checkNames?.(instance);
  };
}

function compileEntries(container: unknown, { compile }: Compiler): [string, Check][] {
  return entries(container).flatMap(([key, schema]) => (isSchema(schema) ? [[key, compile(schema)]] : []));
}

function compilePropertyNames({ propertyNames }: Schema, { compile }: Compiler): Check | undefined {
  if (!isSchema(propertyNames)) return undefined;
  const check = compile(propertyNames);
  return (instance) => {
    for (const propertyName of Object.keys(instance.value as object)) {
      // A place of its own: no value is at an index below 0.
      if (!isValid(check, otherInstance(instance, propertyName, [...instance.path, propertyName, -1])))
        report(instance, 'propertyNames', { propertyName }, propertyName);
    }
  };
}

/** The keywords that apply schemas to the items of an array. */
export function compileItems(schema: Schema, compiler: Compiler): Check {
  const { prefixItems, items } = itemSchemas(schema);
  const prefix = prefixItems.map(compiler.compile);
  const rest = isSchema(items) ? compiler.compile(items) : undefined;
  const checkContains = compileContains(schema, compiler);
  const checkUnevaluated = compileRest('unevaluatedItems', schema, compiler);

  return (instance) => {
    const evaluated: Evaluated = instance.evaluated ?? new Set();
    const indexes = [...(instance.value as unknown[]).keys()];
    for (const index of indexes) {
      const check = prefix[index] ?? rest;
      if (!check) continue;
      evaluated.add(index);
      check(childOf(instance, index));
    }
    checkContains?.(instance, indexes, evaluated);
    checkUnevaluated?.(instance, indexes, evaluated);
  };
}

/** Applies a schema to some of a value's children, and adds their keys to `evaluated`. */
type CheckSome = (instance: Instance, keys: readonly (string | number)[], evaluated: Evaluated) => void;

function compileContains(schema: Schema, { compile }: Compiler): CheckSome | undefined {
  const { contains } = schema;
  if (!isSchema(contains)) return undefined;
  const check = compile(contains);
  const assertions = normalizeAssertions(schema);
  const { minContains = 1, maxContains = Infinity } = assertions;
  const params = paramsOf('contains', assertions);
  return (instance, indexes, evaluated) => {
    const contained = indexes.filter((index) => isValid(check, childOf(instance, index)));
    contained.forEach((index) => evaluated.add(index));
    if (contained.length < minContains || contained.length > maxContains)
      report(instance, 'contains', params);
  };
}

/** The keywords for the children that no other keyword has been applied to. */
function compileRest(
  keyword: 'additionalProperties' | 'unevaluatedProperties' | 'unevaluatedItems',
  schema: Schema,
  { compile }: Compiler,
): CheckSome | undefined {
  const given = schema[keyword];
  if (!isSchema(given)) return undefined;
  const check = compile(given);
  return (instance, keys, evaluated) => {
    for (const key of keys) {
      if (evaluated.has(key)) continue;
      evaluated.add(key);
      if (given !== false) check(childOf(instance, key));
      else if (typeof key === 'number') report(instance, keyword);
      else report(instance, keyword, { [PARAM_NAMES[keyword]!]: key }, key);
    }
  };
}

/** ajv's names for the property that is not allowed. */
const PARAM_NAMES: Readonly<Record<string, string>> = {
  additionalProperties: 'additionalProperty',
  unevaluatedProperties: 'unevaluatedProperty',
};
