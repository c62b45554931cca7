import type { Chunk } from '../../chunks/chunk.js';
import type { Field } from '../../schema/field.js';
import type { FieldView, FormContext, LateViews, SpecialViews } from './form-context.js';

/** Renders a field with a view from a chunk; until that is loaded, with the `pendingView`. */
export function lateView<Views>(
  chunk: Chunk<LateViews<Views>>,
  name: keyof Views,
  field: Field,
  context: FormContext,
): unknown {
  const { loaded } = chunk;
  if (!loaded) return context.chunks.pendingView?.(chunk, field, context);
  context.addStyles(loaded.styles);
  return (loaded.views[name] as FieldView)(field, context);
}

/** Renders a field with a view from the chunk `special`. */
export function specialView(name: keyof SpecialViews, field: Field, context: FormContext): unknown {
  return lateView(context.chunks.special, name, field, context);
}
