import { idIsWithin } from '../schema/base-field.js';
import { equal } from '../schema/json.js';
import type { Violation } from '../validation/violation.js';
import type { Renamed } from './filled-form.js';

/**
 * Which violations are shown, and when: none while the user first types in a field; what is wrong with
 * what a field holds, once the user has changed and left it; what is missing, only at a check; and none
 * longer than it lasts. Fields are named by their ids; the returned sets hold the fields whose shown
 * violation has changed.
 */
export interface ShownViolations {
  of(id: string): Violation | undefined;

  /** The user has left this field. One that was only passed through shows nothing new. */
  leave(id: string): Set<string>;

  /** Shows all violations of these fields, of empty ones too. */
  check(ids: Iterable<string>): Set<string>;

  /** Finds the violations of all fields that were left again. */
  refresh(): Set<string>;

  /**
   * The value of a field has changed. Shows no new violation while the user types, but hides those that
   * are corrected. `anywhere`: the change may have corrected other fields too.
   */
  takeBack(changed: string, anywhere: boolean): Set<string>;

  /** Children of a field have moved. */
  rename(renamed: Renamed): void;
}

/** `find` returns the first violation of each field, by its id; `isEmpty` says whether a field holds nothing. */
export function showViolations(
  find: () => ReadonlyMap<string, Violation>,
  isEmpty: (id: string) => boolean,
): ShownViolations {
  /** The fields that the user has changed, and whether they were left since. */
  let left = new Map<string, boolean>();
  let shown = new Map<string, Violation>();

  const show = (mayShow: (id: string, violation: Violation) => unknown): Set<string> => {
    const before = shown;
    shown = new Map([...find()].filter(([id, violation]) => mayShow(id, violation)));
    return new Set([...before.keys(), ...shown.keys()].filter((id) => !equal(before.get(id), shown.get(id))));
  };
  const isShown = (id: string, { keyword }: Violation) => shown.get(id)?.keyword === keyword;
  const refresh = () =>
    left.size === 0
      ? new Set<string>()
      : show(
          (id, violation) =>
            isShown(id, violation) || (left.get(id) && violation.keyword !== 'required' && !isEmpty(id)),
        );

  return {
    of: (id) => shown.get(id),

    leave(id) {
      if (![...left.keys()].some((changed) => idIsWithin(changed, id))) return new Set();
      left.set(id, true);
      return refresh();
    },

    check(ids) {
      for (const id of ids) left.set(id, true);
      return show(() => true);
    },

    refresh,

    takeBack(changed, anywhere) {
      if (!left.has(changed)) left.set(changed, false);
      const before = shown;
      const isNear = (id: string): boolean => idIsWithin(id, changed) || idIsWithin(changed, id);
      if (before.size === 0 || !(anywhere || [...before.keys()].some(isNear))) return new Set();
      return show(isShown);
    },

    rename(renamed) {
      left = renamed(left);
      shown = renamed(shown);
    },
  };
}
