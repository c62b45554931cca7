import { isObject } from '../../schema/pointer.js';
import { readPlainRules } from './plain-rules.js';
import { isPlain } from './well-formed.js';

/** `oneOf` and `anyOf` in the order in which a choice is looked for. */
export const UNIONS = ['oneOf', 'anyOf'] as const;

/** The values that a union lists, when each of its branches is nothing but fixed values. */
export function constantsOf(branches: readonly unknown[]): unknown[] | undefined {
  const constants: unknown[] = [];
  for (const branch of branches) {
    if (!isObject(branch) || !isPlain(branch)) return undefined;
    const { type, enum: values, const: constant, ...others } = readPlainRules(branch);
    if (Object.keys(others).length > 0) return undefined;
    if (values) constants.push(...values);
    else if (constant !== undefined) constants.push(constant);
    else if (type === 'null') constants.push(null);
    else return undefined;
  }
  return constants;
}

/** The branch that is settled: by the user's choice, or because the others are null. */
export function settledBranch<Branch>(
  branches: readonly Branch[],
  value: unknown,
  choice = -1,
): Branch | undefined {
  return branches[choice] ?? (value === null ? undefined : onlyBranchBesideNull(branches));
}

/** Of a union that says no more than "or null": nobody chooses there. */
function onlyBranchBesideNull<Branch>(branches: readonly Branch[]): Branch | undefined {
  const [only, ...more] = branches.filter((branch) => !isNull(branch));
  return branches.length > 1 && more.length === 0 ? only : undefined;
}

function isNull(branch: unknown): boolean {
  if (!isObject(branch)) return false;
  const { type, const: constant } = readPlainRules(branch);
  return type === 'null' || constant === null;
}
