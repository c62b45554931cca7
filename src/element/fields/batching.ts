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

/** Whether the layout of the form takes about as long as a task should. */
export const isLarge = ({ draft }: FormContext): boolean => draft.root.fields.length > 200;
