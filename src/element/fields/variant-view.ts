import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { VariantField } from '../../schema/field.js';
import { say } from '../strings.js';
import { control, describedBy } from './control.js';
import { renderDescription } from './description.js';
import type { FieldView, FormContext } from './form-context.js';
import { framed, grouped } from './frame.js';

/** Up to this many branches are all shown at once. */
const FEW = 3;

/** A union: a picker of the branches, and below it what the chosen one asks for. */
export const variantView: FieldView<'variant'> = (field, context) => {
  const few = field.branches.length <= FEW && field.branches.every(({ label }) => label.length <= 40);
  return html`<div class="variant">${few ? radios(field, context) : select(field, context)}${branch(field, context)}</div>`;
};

function branch(field: VariantField, context: FormContext): unknown {
  const description = field.branches[field.chosen]?.description;
  const asks = field.field && !(field.field.kind === 'group' && !field.field.fields.length);
  if (!asks && !description) return nothing;
  return html`<div class="branch">${description && description !== field.field?.description
    ? html`<div class="description">${renderDescription(description)}</div>`
    : nothing}${asks ? context.render(field.field!) : nothing}</div>`;
}

function radios(field: VariantField, context: FormContext): unknown {
  const name = context.domId(field, 'list');
  return grouped(
    field,
    context,
    html`<div class="options">${field.branches.map(
      ({ label }, index) =>
        html`<label class="check"><input type="radio" name=${name} aria-describedby=${describedBy(field, context) || nothing} .checked=${live(index === field.chosen)} ?disabled=${field.readOnly} @change=${() => context.draft.choose(field, index)}><span>${label}</span></label>`,
    )}</div>`,
    'radiogroup',
  );
}

function select(field: VariantField, context: FormContext): unknown {
  const choose = (event: Event) => context.draft.choose(field, Number((event.target as HTMLSelectElement).value));
  return framed(
    field,
    context,
    html`<select class="control" ${control(field, context)} @change=${choose}>${field.chosen < 0
      ? html`<option value="-1" .selected=${live(true)}>${say(context.strings.field.choose)}</option>`
      : nothing}${field.branches.map(
      ({ label }, index) => html`<option value=${index} .selected=${live(index === field.chosen)}>${label}</option>`,
    )}</select>`,
  );
}
