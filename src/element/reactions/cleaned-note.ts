import { html } from 'lit/html.js';
import type { FieldView } from '../fields/form-context.js';
import { typing } from '../strings/reactions.js';
import { say } from '../strings/sentence.js';

/** Says below a control that blanks or invisible characters were left out of its text. */
export const cleanedNote: FieldView = (field, context) =>
  html`<p
    class="hint"
    role="status"
    id=${context.domId(field, 'cleaned')}
    .textContent=${say(context.strings.field.trimmed ?? typing.trimmed)}
  ></p>`;
