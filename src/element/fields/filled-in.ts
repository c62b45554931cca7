import type { Draft } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import { equal } from '../../schema/json.js';
import { defaultOf } from '../../value/defaults.js';

/** Whether in one of the fields, at any depth, something else is filled in than its default. */
export const isAnyFilledIn = (fields: readonly Field[], draft: Draft): boolean =>
  fields.some(
    (field) =>
      !equal(draft.valueAt(field.path) ?? '', defaultOf(field) ?? '') &&
      (!field.children[0] || isAnyFilledIn(field.children, draft)),
  );
