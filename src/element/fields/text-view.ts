import { html } from 'lit/html.js';
import type { TextField } from '../../schema/field.js';
import { textControl } from './control.js';
import type { FieldView, FormContext } from './form-context.js';
import { fieldFrame, labelMark, notes } from './frame.js';

export const textView: FieldView<'text'> = (field, context) => {
  const offer = offerOf(field, context);
  return isPlain(field)
    ? plainText(field, context, offer)
    : fieldFrame(field, context, affixed(field, textInput(field, context)), offer);
};

const isPlain = ({ label, iconUri, input, multiline, prefix, suffix }: TextField): boolean =>
  label !== '' && !iconUri && input === 'text' && !multiline && !prefix && !suffix;

/**
 * The same output as `fieldFrame` for the commonest field, with as few bindings as possible: a long
 * form pays for each of them.
 */
function plainText(field: TextField, context: FormContext, offer: unknown): unknown {
  return html`<div class="field" part="field"
    ><label
      class="label"
      part="label"
      for=${context.domId(field, 'control')}
      data-mark=${labelMark(field, context)}
      .textContent=${field.label}
    ></label
    ><input
      class="control"
      part="control"
      type="text"
      ${textControl(field, context)}
    />${notes(field, context, offer)}</div
  >`;
}

function textInput(field: TextField, context: FormContext): unknown {
  if (field.multiline)
    return html`<textarea class="control" part="control" rows="4" ${textControl(field, context)}></textarea>`;
  if (field.input === 'text')
    return html`<input class="control" part="control" type="text" ${textControl(field, context)} />`;
  // The keyboard for URLs or email addresses, without the browser's own validation of `type`.
  return html`<input
    class="control"
    part="control"
    type="text"
    inputmode=${field.input}
    autocapitalize="off"
    spellcheck="false"
    ${textControl(field, context)}
  />`;
}

function affixed({ prefix, suffix }: TextField, input: unknown): unknown {
  if (!prefix && !suffix) return input;
  return html`<div class="affixed">${affix(prefix)}${input}${affix(suffix)}</div>`;
}

function affix(text: string): unknown {
  return text && html`<span class="affix">${text}</span>`;
}

/** Offers a part of the text where the text may be a URL. */
function offerOf(field: TextField, context: FormContext): unknown {
  return field.readOnly || !/\w[./]/.test(context.text(field))
    ? undefined
    : context.reactions?.offerUrlPart(field, context);
}
