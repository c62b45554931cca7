import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { control } from './control.js';
import type { FieldView } from './form-context.js';
import { framed } from './frame.js';

const inputTypes = { date: 'date', time: 'time', 'date-time': 'datetime-local' } as const;

export const dateView: FieldView<'date'> = (field, context) => {
  const text = context.text(field);
  const type = (event: Event) => context.type(field, (event.target as HTMLInputElement).value);
  // A native picker shows nothing at all for what is no date; as text it stays seen and can be mended.
  const native = text === '' || readable[field.precision].test(text);
  return framed(
    field,
    context,
    native
      ? html`<input class="control" type=${inputTypes[field.precision]} step=${field.precision === 'date' ? 'any' : '1'} ${control(field, context)} .value=${live(text)} @change=${type}>`
      : html`<input class="control" type="text" ${control(field, context)} .value=${live(text)} @change=${type}>`,
  );
};

const readable = {
  date: /^\d{4,}-\d\d-\d\d$/,
  time: /^\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/,
  'date-time': /^\d{4,}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/,
};
