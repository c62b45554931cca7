import type { Field } from '../../../schema/field.js';
import type { FormContext } from '../form-context.js';
import { rowState } from '../special/row-state.js';

/** Whether the value of a field is that of another one, or within it. */
export const holds = ({ path }: Field, field: Field): boolean =>
  path.every((step, depth) => step === field.path[depth]);

/** Shows the rows that a field is in, of lists and maps that do not show all of theirs. */
export function revealRows(field: Field, context: FormContext, around: Field = context.draft.root): void {
  for (const child of around.children) {
    if (!holds(child, field)) continue;
    if (around.kind === 'list' || around.kind === 'map') {
      rowState(child, context).isShown = true;
      context.refresh(around);
    }
    revealRows(field, context, child);
  }
}
