import { html, nothing } from 'lit/html.js';
import type { Field } from '../../schema/field.js';
import { say } from '../strings/sentence.js';
import { renderFields } from './batching.js';
import type { FieldView, FormContext } from './form-context.js';
import { descriptionOf, problemOf } from './frame.js';
import { specialView } from './late-view.js';

/** An object: its fields, under a heading when it has a label. */
export const groupView: FieldView<'group'> = (field, context) =>
  field.label ? specialView('titledGroup', field, context) : groupContent(field, context);

/** The fields; those marked as advanced are folded at the end. */
export const groupContent: FieldView<'group'> = (field, context) => {
  const { fields } = field;
  const advanced = fields.filter((field) => field.advanced);
  const others = fields.filter((field) => !field.advanced);
  return html`${descriptionOf(field, context)}${renderFields(others, context)}${
    advanced.length ? disclosure(advanced, context) : nothing
  }${problemOf(field, context)}`;
};

function disclosure(fields: readonly Field[], context: FormContext): unknown {
  const more = say(context.strings.field.more, { count: fields.length });
  return html`<details class="more" part="more"
    ><summary .textContent=${more}></summary>${renderFields(fields, context)}</details
  >`;
}
