import { equal } from '../../schema/json.js';
import type { Violation } from '../../validation/violation.js';

/** A form as it was filled. */
export interface Filled {
  /** The ids of the fields and hidden properties that were filled in with a default. */
  readonly ids: ReadonlySet<string>;
  /** What is wrong with what would be sent. */
  readonly violations: readonly Violation[];
}

const MAX_TRIED = 40;

/**
 * Fills a form with all defaults but those that break a rule which holds without them, such as one that
 * two keys exclude each other. In a form that is incomplete without them too, a default may ask for more:
 * the user fills that in.
 *
 * Returns the ids of those with a default that are filled in; undefined where that are all.
 *
 * @param fill Fills the form anew, with the defaults of these fields alone if any are named.
 */
export function fillWithHarmless(
  fill: (only?: ReadonlySet<string>) => Filled,
  isComplete: boolean,
): ReadonlySet<string> | undefined {
  const all = fill();
  const isSuspect = ({ keyword }: Violation): boolean => isComplete || keyword !== 'required';
  if (all.ids.size === 0 || !all.violations.some(isSuspect)) return undefined;

  const admitted = new Set<string>();
  const without = fill(admitted).violations;
  const breaksRule = ({ violations }: Filled): boolean =>
    violations
      .filter(isSuspect)
      .some(
        ({ path, keyword }) => !without.some((each) => each.keyword === keyword && equal(each.path, path)),
      );
  if (!breaksRule(all)) {
    fill();
    return undefined;
  }
  // Each is one more form: of many defaults, none is filled in.
  for (const id of all.ids.size > MAX_TRIED ? [] : all.ids) {
    admitted.add(id);
    if (breaksRule(fill(admitted))) admitted.delete(id);
  }
  fill(admitted);
  return admitted;
}
