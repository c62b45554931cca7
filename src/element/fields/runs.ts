import type { Field } from '../../schema/field.js';
import type * as ChunkedChunk from './long/index.js';
import type { FormContext } from './form-context.js';

/** From more fields on than these, a form is long. */
export const LONG = 24;

/** What renders each of so many fields by itself when it changes; undefined in a short form, where rendering all costs as little. */
export function chunkedFor(
  { draft, views }: FormContext,
  count = draft.root.fields.length,
): typeof ChunkedChunk | undefined {
  return count > LONG || draft.changesStructure ? views.chunked.here : undefined;
}

export function shown(field: Field, source: FormContext): unknown {
  return chunkedFor(source)?.fieldSlot(field, source) ?? source.view(field);
}

/** Fields one below the other. */
export function run(fields: readonly Field[], context: FormContext): unknown {
  return (
    chunkedFor(context, fields.length)?.chunked(fields, context) ??
    fields.map((field) => context.render(field))
  );
}

/** Renders at once what of a long form was still to come. */
export function finishRuns(context: FormContext): void {
  context.views.chunked.here?.turnsOf(context).finish();
}
