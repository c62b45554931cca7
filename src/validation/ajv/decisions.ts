import { own, type Path } from '../../schema/json.js';
import { fromPointer } from '../../schema/rules/from-pointer.js';
import { decidedBranch } from '../interpreter/union-branches.js';
import type { ChosenBranch } from '../validator.js';
import type { NormalizedDocument, NormalizedSchema } from './normalize-schema.js';

/** Decides which branch of a union must match while one value is checked: `this` of the generated code. */
export class Decisions {
  /** How many of the schemas being applied only decide what else applies: the user chose nothing there. */
  trying = 0;
  readonly #root: unknown;
  readonly #chosenBranch: ChosenBranch;
  readonly #unions: NormalizedDocument['unions'];

  constructor(root: unknown, chosenBranch: ChosenBranch, unions: NormalizedDocument['unions']) {
    this.#root = root;
    this.#chosenBranch = chosenBranch;
    this.#unions = unions;
  }

  /** The index of the branch of a union that must match; -1 where any may. */
  branchOf(branches: readonly NormalizedSchema[], pointer: string, value: unknown): number {
    const union = this.#unions.get(branches)!;
    const chosen = this.trying > 0 ? undefined : this.#chosenBranch(toPath(pointer, this.#root), union);
    return decidedBranch(branches, value, chosen);
  }
}

/** A pointer as a path: a step is an index where the value has an array. */
export function toPath(pointer: string, value: unknown): Path {
  let parent = value;
  return fromPointer(pointer).map((step) => {
    const key = Array.isArray(parent) ? Number(step) : step;
    parent = own(parent, key);
    return key;
  });
}
