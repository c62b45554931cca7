import { html, nothing } from 'lit/html.js';
import type { Field } from '../../../schema/field.js';
import { readJson, showJson } from '../../../value/special/json-text.js';
import { live } from '../live.js';
import { control } from '../control.js';
import { fieldFrame } from '../frame.js';
import type { FormContext } from '../form-context.js';

/** A value for which there is no other control, as JSON; text that is not valid JSON stays as typed. */
export function jsonView(field: Field, context: FormContext): unknown {
  const type = (event: Event) => context.type(field, (event.target as HTMLTextAreaElement).value, readJson);
  return fieldFrame(
    field,
    context,
    html`<textarea
      class="control code"
      part="control"
      rows="5"
      autocomplete="off"
      ${control(field, context)}
      placeholder=${('placeholder' in field && field.placeholder) || nothing}
      .value=${live(context.text(field, showJson))}
      @input=${type}
    ></textarea>`,
  );
}
