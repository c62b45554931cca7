import { html } from 'lit/html.js';
import type { TextField } from '../../schema/field.js';
import { urlPart } from '../../value/reactions/url-part.js';
import { say } from '../strings/strings.js';
import type { FormContext } from '../fields/form-context.js';

/** Offers the part of a pasted address that is asked for; nothing is changed unasked. */
export function partOffer(field: TextField, context: FormContext): unknown {
  const part = urlPart(context.text(field), field);
  if (part === undefined) return undefined;
  const take = () => {
    context.type(field, part);
    context.focus(field);
  };
  return html`<button class="offer" part="button" type="button" @click=${take}
    >${say(context.strings.field.usePart, { part })}</button
  >`;
}
