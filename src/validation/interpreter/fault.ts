import { own, type Path } from '../../schema/pointer.js';
import type { Keyword, Rules } from './rules.js';

/** What a validator finds wrong, in terms that all can give: the rule, and the value's place. */
export interface Fault {
  readonly path: Path;
  readonly keyword: Keyword;
  /** The rules among which the broken one stands. */
  readonly rules: Rules;
  /** The property at fault, where the rule is about one that the object should not have. */
  readonly key?: string;
}

/** Judges a value by some rules of a book. Unions report themselves only, not what their branches miss. */
export type Judge = (rules: Rules, value: unknown) => Fault[];

/** The path that the steps of a pointer mean: only the value tells indexes from keys. */
export function toPath(steps: readonly string[], value: unknown): Path {
  let here = value;
  return steps.map((step) => {
    const at = Array.isArray(here) ? Number(step) : step;
    here = own(here, at);
    return at;
  });
}
