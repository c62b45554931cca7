import { html } from 'lit/html.js';
import { textControl } from './control.js';
import type { FieldView } from './form-context.js';
import { framed } from './frame.js';

/**
 * A text input, because `type="number"` changes its value when the page is scrolled, hides text
 * that is no number from us, and rounds long ones.
 */
export const numberView: FieldView<'number'> = (field, context) =>
  framed(
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

/** The digit keyboards of phones have no minus sign, so they are for what can't be negative. */
function keyboard(integer: boolean, minimum: unknown): string {
  if (typeof minimum !== 'number' || minimum < 0) return 'text';
  return integer ? 'numeric' : 'decimal';
}
