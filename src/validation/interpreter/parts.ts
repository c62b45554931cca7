import { isObject } from '../../schema/pointer.js';
import { subschemas } from '../../schema/rules/subschemas.js';
import type { Rules } from './rules.js';

/** The rules within rules, but for what they refer to. */
export function parts(rules: Rules): Rules[] {
  return subschemas(rules as Record<string, unknown>).filter(isObject);
}

/** The parts that judge the same value as the whole. */
export function partsForSameValue(rules: Rules): Rules[] {
  const { allOf, anyOf, oneOf, dependentSchemas = {}, not, if: condition, then, else: otherwise } = rules;
  return [allOf, anyOf, oneOf, Object.values(dependentSchemas), not, condition, then, otherwise]
    .flat()
    .filter((part) => part !== undefined);
}
