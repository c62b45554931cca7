import { idIsWithin } from '../schema/base-field.js';
import { equal } from '../schema/json.js';
import type { Violation } from '../validation/violation.js';
import type { Renamed } from './filled-form.js';

/**
 * Which violations are shown, and when: none while the user first types in a field, those of a field
 * once it was left, and no longer than they last. Fields are named by their ids; the returned sets hold
 * the fields whose shown violation has changed.
 */
export interface ShownViolations {
  of(id: string): Violation | undefined;

  /** The user has left these fields: from now on they show their violations. */
  leave(ids: Iterable<string>): Set<string>;

  /** Finds the violations of all fields that were left again. */
  refresh(): Set<string>;

  /**
   * The value of a field has changed. Shows no new violation while the user types, but hides those that
   * are corrected. `anywhere`: the change may have corrected other fields too.
   */
  takeBack(changed: string, anywhere: boolean): Set<string>;

  /** Children of a field have moved. */
  rename(renamed: Renamed): void;

  clear(): void;
}

/** `find` returns the first violation of each field, by its id. */
export function showViolations(find: () => ReadonlyMap<string, Violation>): ShownViolations {
  /** The ids of the fields that were left, as keys and values: `Renamed` takes a map. */
  let left = new Map<string, string>();
  let shown = new Map<string, Violation>();

  const show = (mayShow: (id: string, violation: Violation) => boolean): Set<string> => {
    const before = shown;
    shown = new Map([...find()].filter(([id, violation]) => mayShow(id, violation)));
    return new Set([...before.keys(), ...shown.keys()].filter((id) => !equal(before.get(id), shown.get(id))));
  };
  const refresh = () => (left.size === 0 ? new Set<string>() : show((id) => left.has(id)));

  return {
    of: (id) => shown.get(id),

    leave(ids) {
      for (const id of ids) left.set(id, id);
      return refresh();
    },

    refresh,

    takeBack(changed, anywhere) {
      const before = shown;
      const isNear = (id: string): boolean => idIsWithin(id, changed) || idIsWithin(changed, id);
      if (before.size === 0 || !(anywhere || [...before.keys()].some(isNear))) return new Set();
      return show((id, violation) => before.get(id)?.keyword === violation.keyword);
    },

    rename(renamed) {
      left = renamed(left);
      shown = renamed(shown);
    },

    clear() {
      left.clear();
      shown.clear();
    },
  };
}
