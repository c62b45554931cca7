import type { Field } from '../../schema/field.js';
import type { FieldView, FormContext, FormKind } from './form-context.js';
import { groupView } from './group-view.js';
import { numberView } from './number-view.js';
import { secretView } from './secret-view.js';
import { lateView, specialView } from './late-view.js';
import { textView } from './text-view.js';

const plainViews: { readonly [Kind in FormKind]: FieldView<Kind> } = {
  text: textView,
  secret: secretView,
  number: numberView,
  group: groupView,
};

/** Renders a field with the view of its kind: one of the plain ones above, or one in a chunk. */
export function viewByKind(field: Field, context: FormContext): unknown {
  const { kind } = field;
  if (kind === 'choice' || kind === 'toggle') return lateView(context.chunks.choices, kind, field, context);
  return kind in plainViews
    ? (plainViews[kind as FormKind] as FieldView)(field, context)
    : specialView(kind as Exclude<typeof kind, FormKind>, field, context);
}
