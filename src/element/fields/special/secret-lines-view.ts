import { html } from 'lit/html.js';
import type { SecretField } from '../../../schema/field.js';
import { textControl } from '../control.js';
import type { FieldView, FormContext } from '../form-context.js';
import { fieldFrame } from '../frame.js';
import { keptHint, revealButton, secretState } from '../secret-view.js';

/** A secret with several lines, such as a PEM key, that the user types or pastes. */
export const secretLinesView: FieldView<'secret'> = (field, context) =>
  fieldFrame(field, context, secretLines(field, context), keptHint(field, context));

export function secretLines(field: SecretField, context: FormContext): unknown {
  const masked = secretState(field, context).revealed ? 'control code' : 'control code masked';
  return html`<div class="affixed">
    <textarea
      class=${masked}
      part="control"
      rows="4"
      autocomplete="off"
      data-rr-is-password
      ${textControl(field, context, true)}
    ></textarea
    >${revealButton(field, context)}</div
  >`;
}
