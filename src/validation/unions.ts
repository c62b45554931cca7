import type { Path } from '../schema/pointer.js';
import type { RuleBook, Rules } from './rules.js';
import type { ChosenBranch } from './validator.js';

/** `oneOf` and `anyOf` in the order in which a choice is looked for. */
export const UNIONS = ['oneOf', 'anyOf'] as const;

/** The values that a union lists, when each of its branches is nothing but fixed values. */
export function constantsOf(branches: readonly Rules[] | undefined): unknown[] | undefined {
  const constants: unknown[] = [];
  for (const branch of branches ?? []) {
    if (Object.keys(branch).some((keyword) => !['const', 'enum', 'type'].includes(keyword))) return undefined;
    if (branch.enum) constants.push(...branch.enum);
    else if (branch.const !== undefined) constants.push(branch.const);
    else if (branch.type === 'null') constants.push(null);
    else return undefined;
  }
  return branches && constants;
}

/** The same rules for any value but null, which passes. */
export function orNull(rules: Rules): Rules {
  const { type, enum: values, const: constant, $ref, allOf, anyOf, oneOf, not, if: condition } = rules;
  if ([$ref, allOf, anyOf, oneOf, not, condition].some((rule) => rule !== undefined)) {
    return { anyOf: [rules, { type: 'null' }] };
  }
  const open: Rules = { ...rules };
  if (type !== undefined) open.type = [...new Set([type, 'null'].flat())];
  if (values) open.enum = [...new Set([...values, null])];
  if (constant !== undefined && constant !== null) {
    delete open.const;
    open.enum = [constant, null];
  }
  return open;
}

/** The branch that is settled: by the user, or because the others are null. */
export function settledBranch(
  branches: readonly Rules[],
  value: unknown,
  path: Path,
  { unions }: RuleBook,
  chosen?: ChosenBranch,
): Rules | undefined {
  const union = unions.get(branches);
  const choice = union && chosen?.(path, union);
  return branches[choice ?? -1] ?? (value === null ? undefined : onlyBranchBesideNull(branches));
}

/** Of a union that says no more than "or null": nobody chooses there. */
function onlyBranchBesideNull(branches: readonly Rules[]): Rules | undefined {
  const [only, ...more] = branches.filter((branch) => !isNull(branch));
  return branches.length > 1 && more.length === 0 ? only : undefined;
}

function isNull(rules: Rules): boolean {
  return rules.type === 'null' || rules.const === null;
}
