import { html } from 'lit/html.js';
import { readDateText } from '../../../value/special/date-text.js';
import { control } from '../control.js';
import type { FieldView } from '../form-context.js';
import { fieldFrame } from '../frame.js';
import { live } from '../live.js';

const samples = { date: '2024-05-17', time: '10:20:30', 'date-time': '2024-05-17T10:20:30Z' };

/** A date as the text that is sent. */
export const typedDateView: FieldView<'date'> = (field, context) =>
  fieldFrame(
    field,
    context,
    html`<input
      class="control"
      part="control"
      type="text"
      autocomplete="off"
      ${control(field, context)}
      placeholder=${field.placeholder || samples[field.precision]}
      .value=${live(context.text(field))}
      @input=${({ target }: Event) => context.type(field, (target as HTMLInputElement).value, readDateText)}
    />`,
  );
