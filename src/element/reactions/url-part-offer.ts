import { html } from 'lit/html.js';
import { urlPart } from '../../value/reactions/url-part.js';
import type { FieldView } from '../fields/form-context.js';
import { say } from '../strings/sentence.js';

/** Offers the part of a pasted URL that the field asks for; the text changes only if the user accepts. */
export const offerUrlPart: FieldView<'text'> = (field, context) => {
  const part = urlPart(context.text(field), field);
  if (part === undefined) return undefined;
  const take = () => {
    context.type(field, part);
    context.focus(field);
  };
  return html`<button class="offer" part="button" type="button" @click=${take}
    >${say(context.strings.field.usePart, { part })}</button
  >`;
};
