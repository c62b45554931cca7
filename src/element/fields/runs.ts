import type { Draft } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import type * as ChunkedChunk from './chunked.js';
import type { FieldSource } from './field-directive.js';
import type { FormContext } from './form-context.js';

/** From more fields on than these, a form is long. */
export const LONG = 24;

let later: typeof ChunkedChunk | undefined;

/** To be awaited before a form is shown that is long, or whose fields come and go. */
export async function loadChunked(): Promise<void> {
  later ??= await import('./chunked.js');
}

/** Whether each field is rendered by itself when it changes; in a short form all of them are, which costs as little. */
export function isLong({ changesStructure, root }: Draft): boolean {
  return Boolean(later) && (changesStructure || root.fields.length > LONG);
}

export function shown(field: Field, source: FormContext & FieldSource): unknown {
  return isLong(source.draft) ? later!.fieldDirective(field, source) : source.view(field);
}

/** Fields one below the other. */
export function run(fields: readonly Field[], context: FormContext): unknown {
  return later && (fields.length > LONG || context.draft.changesStructure)
    ? later.chunked(fields, context)
    : fields.map((field) => context.render(field));
}

/** Renders at once what of a long form was still to come. */
export function finishRuns(context: FormContext): void {
  later?.turnsOf(context).finish();
}
