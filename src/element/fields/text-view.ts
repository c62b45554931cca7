import { html, nothing } from 'lit/html.js';
import type { TextField } from '../../schema/field.js';
import { textControl } from './control.js';
import type { FieldView, FormContext } from './form-context.js';
import { fieldFrame } from './frame.js';
import { hasLines } from './lines.js';

export const textView: FieldView<'text'> = (field, context) =>
  fieldFrame(
    field,
    context,
    affixed(field, textInput(field, context)),
    context.reactions?.offerUrlPart?.(field, context),
  );

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
  if (!prefix && !suffix) return input;
  return html`<div class="control affixed">${affix(prefix)}${input}${affix(suffix)}</div>`;
}

function affix(text: string): unknown {
  return text && html`<span class="affix" part="affix" translate="no" .textContent=${text}></span>`;
}
