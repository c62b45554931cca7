import { idIsWithin } from '../../schema/base-field.js';
import { equal, isContainer, read } from '../../schema/json.js';
import type { Violation } from '../../validation/violation.js';
import type { CreateViolations } from '../violations.js';
import { createViolationFinder } from './find-violations.js';

export const showViolations: CreateViolations = (draft) => {
  const { form } = draft;
  const { find, useValidator } = createViolationFinder(draft);
  /** The fields that the user has changed, and whether they were left since. */
  let left = new Map<string, boolean>();
  let shown = new Map<string, Violation>();

  const show = (mayShow: (id: string, violation: Violation) => unknown): Set<string> => {
    const before = shown;
    shown = new Map([...find()].filter(([id, violation]) => mayShow(id, violation)));
    return new Set([...before.keys(), ...shown.keys()].filter((id) => !equal(before.get(id), shown.get(id))));
  };
  const isShown = (id: string, { keyword }: Violation) => shown.get(id)?.keyword === keyword;

  /** Whether a field holds nothing: then what is wrong is that something is missing. */
  const isEmpty = (id: string): boolean => {
    const field = form.index.fields.get(id);
    const value = field && read(form.value, field.path);
    if (draft.unread(id)) return false;
    return isContainer(value) ? !Object.keys(value).length : (value ?? '') === '';
  };

  /** Finds the violations of all fields that were left again. */
  const refresh = () =>
    left.size === 0
      ? new Set<string>()
      : show(
          (id, violation) =>
            isShown(id, violation) || (left.get(id) && violation.keyword !== 'required' && !isEmpty(id)),
        );

  return {
    get: (id) => shown.get(id),

    useValidator(compile) {
      useValidator(compile);
      return refresh();
    },

    leave(id) {
      if (![...left.keys()].some((changed) => idIsWithin(changed, id))) return new Set();
      left.set(id, true);
      return refresh();
    },

    check() {
      for (const id of form.index.fields.keys()) left.set(id, true);
      return show(() => true);
    },

    takeBack(changed, anywhere, renamed) {
      if (renamed) {
        left = renamed(left);
        shown = renamed(shown);
      }
      if (!left.has(changed)) left.set(changed, false);
      const before = shown;
      const isNear = (id: string): boolean => idIsWithin(id, changed) || idIsWithin(changed, id);
      if (before.size === 0 || !(anywhere || [...before.keys()].some(isNear))) return new Set();
      return show(isShown);
    },
  };
};
