import { html, nothing } from 'lit/html.js';
import type { Field } from '../../schema/field.js';
import { say } from '../strings/strings.js';
import type { FieldView, FormContext } from './form-context.js';
import { descriptionOf, problemOf } from './frame.js';
import { run } from './runs.js';

/** An object: its fields under a heading, or just its fields when it has no name. */
export const groupView: FieldView<'group'> = (field, context) =>
  (field.label ? context.views.titledGroup : groupContent)(field, context);

/** The fields, those that most people leave alone folded at the end. */
export const groupContent: FieldView<'group'> = (field, context) => {
  const { fields } = field;
  const advanced = fields.filter((field) => field.advanced);
  return html`${descriptionOf(field, context)}${run(
    fields.filter((field) => !field.advanced),
    context,
  )}${advanced.length ? disclosure(advanced, context) : nothing}${problemOf(field, context)}`;
};

function disclosure(fields: readonly Field[], context: FormContext): unknown {
  const more = say(context.strings.field.more, { count: fields.length });
  return html`<details class="more"><summary>${more}</summary>${run(fields, context)}</details>`;
}
