import { html } from 'lit/html.js';
import { textControl } from './control.js';
import type { FieldView } from './form-context.js';
import { fieldFrame } from './frame.js';

/**
 * A text input, because `type="number"` changes its value when the user scrolls over it, hides text
 * that is not a number from scripts, and rounds long numbers.
 */
export const numberView: FieldView<'number'> = (field, context) =>
  fieldFrame(
    field,
    context,
    html`<input
      class="control"
      part="control"
      type="text"
      inputmode=${keyboard(field.integer, field.schema.minimum)}
      autocomplete="off"
      ${textControl(field, context)}
    />`,
  );

/** The digit keyboards of phones have no minus sign, so only numbers that can't be negative get one. */
function keyboard(integer: boolean, minimum: unknown): string {
  if (typeof minimum !== 'number' || minimum < 0) return 'text';
  return integer ? 'numeric' : 'decimal';
}
