import { html, nothing } from 'lit/html.js';
import type { TextField } from '../../schema/field.js';
import { textControl } from './control.js';
import type { FieldView, FormContext } from './form-context.js';
import { fieldFrame, labelMark, notes } from './frame.js';
import { hasLines } from './lines.js';

export const textView: FieldView<'text'> = (field, context) => {
  const offer = context.reactions?.offerUrlPart?.(field, context);
  return isPlain(field) && !hasLines(field, context)
    ? plainText(field, context, offer)
    : fieldFrame(field, context, affixed(field, textInput(field, context)), offer);
};

const isPlain = ({ label, iconUri, input, prefix, suffix }: TextField): boolean =>
  label !== '' && !iconUri && input === 'text' && !(prefix + suffix);

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
      dir="auto"
      autocomplete="off"
      ${textControl(field, context)}
    />${notes(field, context, offer)}</div
  >`;
}

export function textInput(field: TextField, context: FormContext, hasHint?: boolean): unknown {
  const { input } = field;
  if (hasLines(field, context)) {
    const { isProse } = field;
    return html`<textarea
      class="control"
      part="control"
      rows="4"
      autocapitalize=${isProse ? 'sentences' : nothing}
      autocorrect=${isProse ? 'on' : nothing}
      spellcheck=${isProse}
      ${textControl(field, context, hasHint)}
    ></textarea>`;
  }
  // The keyboard for URLs, email addresses or telephone numbers, without the browser's validation of `type`.
  return html`<input
    class="control"
    part="control"
    type="text"
    dir=${input === 'text' ? 'auto' : nothing}
    inputmode=${input}
    autocomplete=${input === 'email' || input === 'tel' ? input : 'off'}
    ${textControl(field, context)}
  />`;
}

function affixed({ prefix, suffix }: TextField, input: unknown): unknown {
  if (!(prefix + suffix)) return input;
  return html`<div class="control affixed">${affix(prefix)}${input}${affix(suffix)}</div>`;
}

function affix(text: string): unknown {
  return text && html`<span class="affix" part="affix" translate="no" .textContent=${text}></span>`;
}
