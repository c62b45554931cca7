import { html, nothing } from 'lit/html.js';
import { readJson, showJson } from '../../../value/special/json-text.js';
import { live } from '../live.js';
import { control } from '../control.js';
import { framed } from '../frame.js';
import type { FieldView } from '../form-context.js';

/** A value that no control could be made for, as JSON; text that is none yet stays as it is typed. */
export const jsonView: FieldView<'json'> = (field, context) => {
  const type = (event: Event) => context.type(field, (event.target as HTMLTextAreaElement).value, readJson);
  return framed(
    field,
    context,
    html`<textarea
      class="control code"
      part="control"
      rows="5"
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
      ${control(field, context)}
      placeholder=${field.placeholder || nothing}
      .value=${live(context.text(field, showJson))}
      @input=${type}
    ></textarea>`,
  );
};
