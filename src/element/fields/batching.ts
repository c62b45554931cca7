import type { Field } from '../../schema/field.js';
import type { FormContext, LongForm } from './form-context.js';

/** A form with more fields than this is long. */
export const MAX_SHORT_FORM = 24;

/**
 * The renderer of a long form, which re-renders each field on its own when it changes. Undefined in a
 * short form, where rendering all fields costs no more, and until the chunk `long` is loaded.
 */
export function longForm(
  { draft, chunks }: FormContext,
  count = draft.root.fields.length,
): LongForm | undefined {
  return count > MAX_SHORT_FORM || draft.changesStructure ? chunks.long.loaded : undefined;
}

/** Renders fields one below the other. */
export function renderFields(fields: readonly Field[], context: FormContext): unknown {
  return longForm(context, fields.length)?.batches(fields, context) ?? fields.map(context.render);
}

/** A form with more fields than this takes as long to lay out as a task should. */
const MAX_IN_TASK = 200;

/** Does work at once, or in a task of its own where the layout for it takes long. */
export const inTurn = (context: FormContext | undefined, work: () => void): unknown =>
  (context?.draft.root.fields.length ?? 0) > MAX_IN_TASK ? setTimeout(work) : work();
