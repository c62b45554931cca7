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

/** The most options in a select, and in the browser's suggestions. */
export const MAX_IN_NATIVE_SELECT = 1000;
const MAX_SUGGESTED = 100;

/**
 * Many options as a select; where there are thousands, or custom values are allowed, a text control with the
 * options as the browser's suggestions.
 */
export const nativeChoiceView: FieldView<'choice'> = (field, context) => {
  const options = choices(field, context);
  if (!field.allowCustom && options.length <= MAX_IN_NATIVE_SELECT)
    return pickOption(field, options, context);
  const listId = context.domId(field, 'list');
  const labelOf = (value: unknown) => options[indexOfValue(options, value)]?.label ?? showText(value);
  const type = ({ target }: Event) =>
    context.type(field, (target as HTMLInputElement).value, (_, text) => {
      const wanted = trimText(text).toLowerCase();
      const option = options.find(({ label }) => label.toLowerCase() === wanted);
      return option ? { value: option.value } : readChoice(field, text, context.read);
    });
  const shown = context.text(field, labelOf);
  const suggested = options.filter(({ label }) => label.toLowerCase().includes(shown.trim().toLowerCase()));
  return fieldFrame(
    field,
    context,
    html`<input
        class="control"
        part="control"
        type="text"
        dir="auto"
        autocomplete="off"
        list=${listId}
        ${control(field, context)}
        placeholder=${field.placeholder}
        .value=${live(shown)}
        @input=${type}
      /><datalist id=${listId}
        >${suggested.slice(0, MAX_SUGGESTED).map(({ label }) => html`<option value=${label}></option>`)}</datalist
      >`,
  );
};
