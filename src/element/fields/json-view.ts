import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { control } from './control.js';
import type { FieldView } from './form-context.js';
import { framed } from './frame.js';

/** A value that no control could be made for, as JSON; text that is none yet stays as it is typed. */
export const jsonView: FieldView<'json'> = (field, context) => {
  const type = (event: Event) => context.type(field, (event.target as HTMLTextAreaElement).value);
  return framed(
    field,
    context,
    html`<textarea class="control code" part="control" rows="5" spellcheck="false" autocapitalize="off" autocomplete="off" ${control(field, context)} placeholder=${field.placeholder || nothing} .value=${live(context.text(field))} @input=${type}></textarea>`,
  );
};
