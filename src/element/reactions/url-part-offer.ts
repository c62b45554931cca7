import { html, nothing } from 'lit/html.js';
import { urlPart } from '../../value/reactions/url-part.js';
import type { FieldView } from '../fields/form-context.js';
import { offers } from '../strings/offers.js';
import { say, type Sentence } from '../strings/sentence.js';

/** Around the part in the sentence; no URL has this character. */
const MARK = '\0';

/** Offers the part of a pasted URL that the field asks for; the text changes only if the user accepts. */
export const offerUrlPart: FieldView<'text'> = (field, context) => {
  const text = context.text(field);
  const part = field.readOnly || !/\w[./]/.test(text) ? undefined : urlPart(text, field);
  if (part === undefined) return undefined;
  const take = () => {
    context.type(field, part);
    context.focus(field);
  };
  return html`<button class="secondary offer" part="button" type="button" @click=${take}
    >${sentence(context.strings.field.usePart ?? offers.usePart, part)}</button
  >`;
};

/** The part stands as it is on a translated page too, wherever the sentence, which may be a function, has it. */
function sentence(usePart: Sentence, part: string): unknown {
  const pieces = say(usePart, { part: MARK + part + MARK }).split(MARK);
  return pieces.map(
    (piece, index) => html`<span translate=${index % 2 ? 'no' : nothing} .textContent=${piece}></span>`,
  );
}
