import { html, nothing } from 'lit/html.js';
import { live } from './live.js';
import type { VariantField } from '../../schema/field.js';
import { say } from '../strings.js';
import { control, describedBy } from './control.js';
import { description } from './description.js';
import type { StructuredContext } from './form-context.js';
import { clearButton, framed, grouped, labelContent, notes } from './frame.js';
import type { LazyView } from './lazily.js';

/** Up to this many branches are all shown at once. */
const FEW = 3;

/** A union: a picker of the branches, and below it what the chosen one asks for. */
export const variantView: LazyView<'variant'> = (field, context) => {
  if (field.branches.length === 1) {
    return html`<div class="variant">${single(field, context)}${branch(field, context)}</div>`;
  }
  const few = field.branches.length <= FEW && field.branches.every(({ label }) => label.length <= 40);
  return html`<div class="variant">${few ? radios(field, context) : select(field, context)}${branch(field, context)}</div>`;
};

function branch(field: VariantField, context: StructuredContext): unknown {
  const text = field.branches[field.chosen]?.description;
  const asks = field.field && !(field.field.kind === 'group' && !field.field.fields.length);
  if (!asks && !text) return nothing;
  return html`<div class="branch">${text && text !== field.field?.description
    ? html`<div class="description" ${description(text)}></div>`
    : nothing}${asks ? context.render(field.field!) : nothing}</div>`;
}

/** Nothing to pick, but something that may be there or not. */
function single(field: VariantField, context: StructuredContext): unknown {
  const change = (event: Event) => context.draft.choose(field, (event.target as HTMLInputElement).checked ? 0 : -1);
  return html`<div class="field" part="field"><label class="check"><input type="checkbox" part="control" ${control(field, context)} .checked=${live(field.chosen === 0)} @change=${change}><span part="label">${labelContent(field, context)}</span></label>${notes(field, context)}</div>`;
}

function radios(field: VariantField, context: StructuredContext): unknown {
  const name = context.domId(field, 'list');
  return grouped(
    field,
    context,
    html`<div class="options">${field.branches.map(
      ({ label }, index) =>
        html`<label class="check"><input type="radio" name=${name} aria-describedby=${describedBy(field, context) || nothing} .checked=${live(index === field.chosen)} ?disabled=${field.readOnly} @change=${() => context.draft.choose(field, index)}><span>${label}</span></label>`,
    )}</div>${field.chosen >= 0 && !field.required && !field.readOnly ? clearButton(context, () => context.draft.choose(field, -1)) : nothing}`,
    'radiogroup',
  );
}

function select(field: VariantField, context: StructuredContext): unknown {
  const choose = (event: Event) => context.draft.choose(field, Number((event.target as HTMLSelectElement).value));
  const { choose: chooseOne, notSet } = context.strings.field;
  return framed(
    field,
    context,
    html`<select class="control" part="control" ${control(field, context)} @change=${choose}>${field.chosen < 0 || !field.required
      ? html`<option value="-1" .selected=${live(field.chosen < 0)}>${say(field.required ? chooseOne : notSet)}</option>`
      : nothing}${field.branches.map(
      ({ label }, index) => html`<option value=${index} .selected=${live(index === field.chosen)}>${label}</option>`,
    )}</select>`,
  );
}
