import { html } from 'lit/html.js';
import { live } from '../live.js';
import { showText } from '../../../value/field-text.js';
import { trimText } from '../../../value/reactions/trim-text.js';
import { readChoice } from '../../../value/special/choice-text.js';
import { control } from '../control.js';
import type { FieldView } from '../form-context.js';
import { fieldFrame } from '../frame.js';
import { pickOption } from '../choices/choice-view.js';
import { choices } from './options-with-null.js';
import { indexOfValue } from '../choices/pickers.js';

/**
 * Many options as a select; where custom values are allowed, a text control with the options as the
 * browser's suggestions.
 */
export const nativeChoiceView: FieldView<'choice'> = (field, context) => {
  const options = choices(field, context);
  if (!field.allowCustom) return pickOption(field, options, context);
  const listId = context.domId(field, 'list');
  const labelOf = (value: unknown) => options[indexOfValue(options, value)]?.label ?? showText(value);
  const type = ({ target }: Event) =>
    context.type(field, (target as HTMLInputElement).value, (_, text) => {
      const wanted = trimText(text).toLowerCase();
      const option = options.find(({ label }) => label.toLowerCase() === wanted);
      return option ? { value: option.value } : readChoice(field, text, context.read);
    });
  return fieldFrame(
    field,
    context,
    html`<input
        class="control"
        part="control"
        type="text"
        dir="auto"
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        list=${listId}
        ${control(field, context)}
        placeholder=${field.placeholder}
        .value=${live(context.text(field, labelOf))}
        @input=${type}
      /><datalist id=${listId}
        >${options.map(({ label }) => html`<option value=${label}></option>`)}</datalist
      >`,
  );
};
