import { html } from 'lit/html.js';
import type { DateField } from '../../../schema/field.js';
import { readDate } from '../../../value/special/date-text.js';
import { live } from '../live.js';
import { control } from '../control.js';
import { fieldFrame } from '../frame.js';
import type { FieldView } from '../form-context.js';

const inputTypes = { date: 'date', time: 'time', 'date-time': 'datetime-local' } as const;

export const dateView: FieldView<'date'> = (field, context) => {
  const { precision } = field;
  const text = localText(field, context.text(field));
  const type = (event: Event) => context.type(field, (event.target as HTMLInputElement).value, readDate);
  // A native date control shows nothing for a text that is not a date; as text the user can correct it.
  if (text !== '' && !readable[precision].test(text)) {
    return fieldFrame(
      field,
      context,
      html`<input
        class="control"
        part="control"
        type="text"
        ${control(field, context)}
        .value=${live(text)}
        @change=${type}
      />`,
    );
  }
  const input = html`<input
    class="control"
    part="control"
    type=${inputTypes[precision]}
    step=${precision === 'date' ? 'any' : '1'}
    ${control(field, context)}
    .value=${live(text)}
    @input=${type}
  />`;
  return fieldFrame(
    field,
    context,
    precision === 'date-time'
      ? html`<div class="affixed">${input}<span class="affix">UTC</span></div>`
      : input,
  );
};

/** The control has no time zones: the user enters UTC, and the form shows "UTC" beside it. */
function localText({ precision }: DateField, text: string): string {
  return precision === 'date-time' ? text.replace(/(?:(\.\d{1,3})\d*)?(?:Z|[+-]00:?00)$/, '$1') : text;
}

const readable = {
  date: /^\d{4,}-\d\d-\d\d$/,
  time: /^\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/,
  'date-time': /^\d{4,}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/,
};
