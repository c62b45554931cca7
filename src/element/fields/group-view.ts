import { html, nothing } from 'lit/html.js';
import type { Field, GroupField } from '../../schema/field.js';
import { say } from '../strings.js';
import type { FieldView, FormContext } from './form-context.js';
import { descriptionOf, labelContent, problemOf } from './frame.js';
import { run } from './runs.js';

/** An object: its fields under a heading, or just its fields when it has no name. */
export const groupView: FieldView<'group'> = (field, context) => {
  if (!field.label) return html`${descriptionOf(field, context)}${members(field, context)}${problemOf(field, context)}`;
  return html`<fieldset class="field group" part="field" id=${context.domId(field, 'control')} tabindex="-1" aria-describedby=${field.description ? context.domId(field, 'description') : nothing}><legend class="heading" part="label">${labelContent(field, context)}</legend>${descriptionOf(field, context)}${members(field, context)}${problemOf(field, context)}</fieldset>`;
};

/** The fields of a group, those that most people leave alone folded at the end. */
export function members({ fields }: GroupField, context: FormContext): unknown {
  const plain = fields.filter((field) => !field.advanced);
  const advanced = fields.filter((field) => field.advanced);
  return html`${run(plain, context)}${advanced.length ? disclosure(advanced, context) : nothing}`;
}

function disclosure(fields: readonly Field[], context: FormContext): unknown {
  const more = say(context.strings.field.more, { count: fields.length });
  return html`<details class="more"><summary>${more}</summary>${run(fields, context)}</details>`;
}
