import { own, type Path } from '../../schema/json.js';
import { fromPointer } from '../../schema/rules/from-pointer.js';
import { decidedBranch } from '../interpreter/union-branches.js';
import type { ChosenBranch } from '../validator.js';
import type { NormalizedDocument, NormalizedSchema } from './normalize-schema.js';

/** Which branches must hold while one value is checked: the generated code has it as its `this`. */
export class Decisions {
  /** How many schemas are being applied that only decide what else holds: in them nothing is chosen. */
  trying = 0;
  readonly #root: unknown;
  readonly #chosenBranch: ChosenBranch;
  readonly #unions: NormalizedDocument['unions'];

  constructor(root: unknown, chosenBranch: ChosenBranch, unions: NormalizedDocument['unions']) {
    this.#root = root;
    this.#chosenBranch = chosenBranch;
    this.#unions = unions;
  }

  /** The index of the branch of a union that must hold; -1 where any may. */
  branchOf(branches: readonly NormalizedSchema[], pointer: string, value: unknown): number {
    const union = this.#unions.get(branches)!;
    const chosen = this.trying > 0 ? undefined : this.#chosenBranch(toPath(pointer, this.#root), union);
    return decidedBranch(branches, value, chosen);
  }
}

/** The path that a pointer means: only the value tells indexes from keys. */
export function toPath(pointer: string, value: unknown): Path {
  let parent = value;
  return fromPointer(pointer).map((step) => {
    const key = Array.isArray(parent) ? Number(step) : step;
    parent = own(parent, key);
    return key;
  });
}
