import type { Field } from '../../../schema/field.js';
import type { FormContext } from '../form-context.js';
import { rowState } from '../special/row-state.js';

/** Whether the value of a field is that of another one, or within it. */
export const holds = ({ path }: Field, field: Field): boolean =>
  path.every((step, depth) => step === field.path[depth]);

/** Shows the rows that a field is in, of lists and maps that do not show all of theirs, and unfolds those around it. */
export function revealRows(field: Field, context: FormContext, around: Field = context.draft.root): void {
  for (const child of around.children) {
    if (!holds(child, field)) continue;
    if (around.kind === 'list' || around.kind === 'map') {
      const row = rowState(child, context);
      row.isShown = true;
      // The buttons of a folded row are beside its fields.
      if (child.id !== field.id) row.isOpen = true;
      context.refresh(around);
    }
    revealRows(field, context, child);
  }
}
