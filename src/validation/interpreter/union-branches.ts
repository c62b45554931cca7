import { isObject } from '../../schema/json.js';
import type { Violation } from '../violation.js';
import { normalizeAssertions } from './normalize-assertions.js';
import { hasOnlyAssertions } from './read-keywords.js';

/** The keywords of a union, in the order in which their branches are decided. */
export const UNIONS = ['oneOf', 'anyOf'] as const;

export type UnionKeyword = (typeof UNIONS)[number];

/** The fixed values of a union of constants; undefined for any other union. */
export function constantsOfBranches(branches: readonly unknown[]): unknown[] | undefined {
  const constants: unknown[] = [];
  for (const branch of branches) {
    if (!isObject(branch) || !hasOnlyAssertions(branch)) return undefined;
    const { type, enum: values, const: constant, ...others } = normalizeAssertions(branch);
    if (Object.keys(others).length > 0) return undefined;
    if (values) constants.push(...values);
    else if (constant !== undefined) constants.push(constant);
    else if (type === 'null') constants.push(null);
    else return undefined;
  }
  return constants;
}

/**
 * The index of the branch that must match: the chosen one, or the only one beside null; -1 where any
 * may.
 */
export function decidedBranch(branches: readonly unknown[], value: unknown, chosen = -1): number {
  if (chosen in branches) return chosen;
  return value === null ? -1 : onlyBranchBesideNull(branches);
}

/**
 * What a broken union asks for: the properties that its branches require, where all require some, and the
 * first two branches that match where only one may.
 */
export function paramsOfUnion(branches: readonly unknown[], passing: readonly number[]): Violation['params'] {
  const required = branches.map((branch) =>
    isObject(branch) ? normalizeAssertions(branch).required : undefined,
  );
  return {
    passingSchemas: passing.length > 1 ? passing.slice(0, 2) : null,
    ...(required.every((keys) => keys) && { required }),
  };
}

/** A union of one branch and null leaves nothing to choose. */
function onlyBranchBesideNull(branches: readonly unknown[]): number {
  const others = branches.filter((branch) => !isNull(branch));
  return branches.length > 1 && others.length === 1 ? branches.indexOf(others[0]) : -1;
}

function isNull(branch: unknown): boolean {
  if (!isObject(branch)) return false;
  const { type, const: constant } = normalizeAssertions(branch);
  return type === 'null' || constant === null;
}
