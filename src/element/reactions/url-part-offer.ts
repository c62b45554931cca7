import { html } from 'lit/html.js';
import { urlPart } from '../../value/reactions/url-part.js';
import type { FieldView } from '../fields/form-context.js';
import { say } from '../strings/sentence.js';

/** Offers the part of a pasted URL that the field asks for; the text changes only if the user accepts. */
export const offerUrlPart: FieldView<'text'> = (field, context) => {
  const text = context.text(field);
  const part = field.readOnly || !/\w[./]/.test(text) ? undefined : urlPart(text, field);
  if (part === undefined) return undefined;
  const take = () => {
    context.type(field, part);
    context.focus(field);
  };
  return html`<button
    class="offer"
    part="button"
    type="button"
    @click=${take}
    .textContent=${say(context.strings.field.usePart, { part })}
  ></button>`;
};
