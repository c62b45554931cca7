import { equal } from '../../schema/json.js';
import { BUDGET } from '../../schema/structured/read-fields.js';
import type { Violation } from '../../validation/violation.js';

/** A form as it was filled. */
export interface Filled {
  /** The ids of the fields and hidden properties that were filled in with a default. */
  readonly ids: ReadonlySet<string>;
  /** What is wrong with what would be sent: only asked for where it matters, since it checks the whole value. */
  findViolations(): readonly Violation[];
}

/** What readings may spend to find out which defaults are harmless: each of them takes one more form. */
const MAX_TRYING = BUDGET / 10;

/**
 * Fills a form with all defaults but those that break a rule which holds without them, such as one that
 * two keys exclude each other. In a form that is incomplete without them too, a default may ask for more:
 * the user fills that in.
 *
 * Returns the ids of those with a default that are filled in; undefined where that are all.
 *
 * @param fill Fills the form anew, with the defaults of these fields alone if any are named.
 * @param isComplete Whether what the page gave needs no default.
 * @param spent What all readings have spent: after too much, the defaults that have not been tried are left out.
 */
export function fillWithHarmless(
  fill: (only?: ReadonlySet<string>) => Filled,
  isComplete: () => boolean,
  spent: () => number,
): ReadonlySet<string> | undefined {
  const { ids, findViolations } = fill();
  if (ids.size === 0) return undefined;
  const needsNone = isComplete();
  const isSuspect = ({ keyword }: Violation): boolean => needsNone || keyword !== 'required';
  const suspects = findViolations().filter(isSuspect);
  if (suspects.length === 0) return undefined;

  const admitted = new Set<string>();
  const without = fill(admitted).findViolations();
  const breaksRule = (violations: readonly Violation[]): boolean =>
    violations.some(
      ({ path, keyword }) => !without.some((each) => each.keyword === keyword && equal(each.path, path)),
    );
  if (!breaksRule(suspects)) {
    fill();
    return undefined;
  }
  const end = spent() + MAX_TRYING;
  for (const id of ids) {
    if (spent() > end) break;
    admitted.add(id);
    if (breaksRule(fill(admitted).findViolations().filter(isSuspect))) admitted.delete(id);
  }
  fill(admitted);
  return admitted;
}
