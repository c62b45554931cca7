import type { Field } from '../../schema/field.js';
import type { FieldView, FormContext, SpecialViews } from './form-context.js';

/** Renders a field with a view from the chunk `special`; until that is loaded, with the `pendingView`. */
export function specialView(name: keyof SpecialViews, field: Field, context: FormContext): unknown {
  const { special, pendingView } = context.chunks;
  if (!special.loaded) return pendingView?.(field, context);
  context.addStyles(special.loaded.styles);
  return (special.loaded.views[name] as FieldView)(field, context);
}
