import { equal } from '../schema/pointer.js';
import type { Violation } from '../validation/violation.js';
import { isWithin } from './field-id.js';

/** Which fields were left, and what is said of them, by their ids. */
export interface Shown {
  left: Set<string>;
  said: ReadonlyMap<string, Violation>;
}

/**
 * What the form says is wrong, and when it says so: nothing while a field is first being typed,
 * everything once it has been left, and nothing any more as soon as it is mended.
 */
export interface ShownViolations {
  of(id: string): Violation | undefined;

  /** From now on these fields say what is wrong with them; answers whose message is another now. */
  leave(ids: Iterable<string>): Set<string>;

  /** Looks again at all fields that were left. */
  refresh(): Set<string>;

  /**
   * The value of a field has changed. Nothing new is found wrong while the user types; what was
   * is taken back once it is mended. `anywhere` says that other fields may be mended by it too.
   */
  mend(changed: string, anywhere: boolean): Set<string>;

  clear(): void;
}

/** `find` finds all that is wrong now: the first violation of each field, by its id. */
export function showViolations(shown: Shown, find: () => ReadonlyMap<string, Violation>): ShownViolations {
  const show = (maySay: (id: string, violation: Violation) => boolean): Set<string> => {
    const before = shown.said;
    const now = new Map([...find()].filter(([id, violation]) => maySay(id, violation)));
    shown.said = now;
    return new Set([...before.keys(), ...now.keys()].filter((id) => !equal(before.get(id), now.get(id))));
  };
  const refresh = () => (shown.left.size === 0 ? new Set<string>() : show((id) => shown.left.has(id)));

  return {
    of: (id) => shown.said.get(id),

    leave(ids) {
      for (const id of ids) shown.left.add(id);
      return refresh();
    },

    refresh,

    mend(changed, anywhere) {
      const before = shown.said;
      const isNear = (id: string): boolean => isWithin(id, changed) || isWithin(changed, id);
      if (before.size === 0 || !(anywhere || [...before.keys()].some(isNear))) return new Set();
      return show((id, violation) => before.get(id)?.keyword === violation.keyword);
    },

    clear() {
      shown.left = new Set();
      shown.said = new Map();
    },
  };
}
