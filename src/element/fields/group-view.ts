import { html } from 'lit/html.js';
import type { Field } from '../../schema/field.js';
import { say } from '../strings/sentence.js';
import { renderFields } from './batching.js';
import type { FieldView, FoldingView, FormContext } from './form-context.js';
import { descriptionOf, problemOf } from './frame.js';
import { specialView } from './late-view.js';

/** An object: its fields, under a heading when it has a label. */
export const groupView: FieldView<'group'> = (field, context) =>
  field.label ? specialView('titledGroup', field, context) : groupContent(field, context);

/** The fields; some are folded at the end: those marked as advanced, or as `isFolded` says. */
export const groupContent: FoldingView = (field, context, isFolded = ({ advanced }) => advanced) => {
  const { fields } = field;
  const folded = fields.filter(isFolded);
  const others = fields.filter((field) => !isFolded(field));
  return [
    descriptionOf(field, context),
    renderFields(others, context),
    folded[0] && disclosure(folded, context),
    problemOf(field, context),
  ];
};

function disclosure(fields: readonly Field[], context: FormContext): unknown {
  const more = say(context.strings.field.more, { count: fields.length });
  return html`<details class="more" part="more"
    ><summary .textContent=${more}></summary>${renderFields(fields, context)}</details
  >`;
}
