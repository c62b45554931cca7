import { idIsWithin } from '../schema/base-field.js';
import { equal } from '../schema/json.js';
import type { Violation } from '../validation/violation.js';
import type { Renamed } from './filled-form.js';

/**
 * What the form says is wrong, and when it says so: nothing while a field is first being typed,
 * everything once it has been left, and nothing any more as soon as it is corrected. Fields are
 * named by their ids; the sets that are returned hold the fields whose violation is another now.
 */
export interface ShownViolations {
  of(id: string): Violation | undefined;

  /** From now on these fields say what is wrong with them. */
  leave(ids: Iterable<string>): Set<string>;

  /** Looks again at all fields that were left. */
  refresh(): Set<string>;

  /**
   * The value of a field has changed. Nothing new is shown while the user types; what was shown
   * is taken back once it is corrected. `anywhere`: other fields may be corrected by it too.
   */
  takeBack(changed: string, anywhere: boolean): Set<string>;

  /** Children of a field have moved. */
  rename(renamed: Renamed): void;

  clear(): void;
}

/** `find` finds all that is wrong now: the first violation of each field, by its id. */
export function showViolations(find: () => ReadonlyMap<string, Violation>): ShownViolations {
  /** The fields that were left, each with its own id. */
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
