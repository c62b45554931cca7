import type { Field } from '../../schema/field.js';
import type { FormContext, LongForm } from './form-context.js';

/** From more fields on than these, a form is long. */
export const LONG = 24;

/**
 * What renders each of so many fields by itself when it changes; undefined in a short form, where
 * rendering all of them costs as little.
 */
export function longForm(
  { draft, chunks }: FormContext,
  count = draft.root.fields.length,
): LongForm | undefined {
  return count > LONG || draft.changesStructure ? chunks.long.loaded : undefined;
}

/** One field, as its view shows it. */
export function renderField(field: Field, context: FormContext): unknown {
  return longForm(context)?.fieldSlot(field, context) ?? context.view(field);
}

/** Fields one below the other. */
export function renderFields(fields: readonly Field[], context: FormContext): unknown {
  return (
    longForm(context, fields.length)?.batches(fields, context) ?? fields.map((field) => context.render(field))
  );
}
