import { html, nothing } from 'lit/html.js';
import { isBare, type Field } from '../../schema/field.js';
import type { FieldView, FormContext } from '../fields/form-context.js';

/** What is wrong with the field, as a sentence; `""` for no violation. */
export function problemText(field: Field, { draft, reactions, strings }: FormContext): string {
  const violation = draft.violationOf(field);
  return violation ? reactions!.describe(violation, field, strings) : '';
}

/** What is wrong with a field, below its control; where no control can have the focus, it is said at once. */
export const problem: FieldView = (field, context) => {
  if (!context.draft.violationOf(field)) return nothing;
  return html`<p
    class="problem ${isBare(field) ? 'said' : ''}"
    part="problem"
    id=${context.domId(field, 'problem')}
    .textContent=${problemText(field, context)}
  ></p>`;
};
