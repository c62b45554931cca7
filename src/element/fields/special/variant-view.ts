import { html, nothing } from 'lit/html.js';
import type { VariantField } from '../../../schema/field.js';
import { say } from '../../strings/sentence.js';
import { description } from '../description.js';
import type { FieldView, StructuredContext } from '../form-context.js';
import { listsNull } from './options-with-null.js';
import { checkboxField, pickerFor } from '../choices/pickers.js';
import { textOf } from './field-strings.js';

/** Up to this many branches are shown as radio buttons. */
const MAX_RADIOS = 3;

/** A union: a picker of the branches, and below it the field of the chosen branch. */
export const variantView: FieldView<'variant'> = (field, context) =>
  html`<div class="variant">${picker(field, context)}${branch(field, context)}</div>`;

function picker(field: VariantField, context: StructuredContext): unknown {
  const { draft } = context;
  const { branches, chosen, required, path } = field;
  const { choose, notSet } = context.strings.field;
  // With only one branch the user decides whether to fill it in at all.
  if (branches.length === 1)
    return checkboxField(field, context, chosen === 0, (checked) => draft.choose(field, checked ? 0 : -1));
  const nullOption = listsNull(field) ? [{ label: say(textOf('noValue', context.strings)) }] : [];
  return pickerFor(branches, MAX_RADIOS)(field, context, {
    options: [...branches.map(({ label }) => ({ label })), ...nullOption],
    chosen: nullOption.length && draft.valueAt(path) === null ? branches.length : chosen,
    emptyLabel: chosen < 0 || !required ? say(required ? choose : notSet) : '',
    pick: (index) =>
      branches[index] ? draft.choose(field, index) : draft.change(field, index < 0 ? undefined : null),
  });
}

function branch(field: VariantField, context: StructuredContext): unknown {
  const text = field.branches[field.chosen]?.description;
  const asks = field.field && !(field.field.kind === 'group' && !field.field.fields.length);
  if (!asks && !text) return nothing;
  return html`<div class="branch"
    >${
      text && text !== field.field?.description
        ? html`<div class="description" ${description(text, context)}></div>`
        : nothing
    }${asks ? context.render(field.field!) : nothing}</div
  >`;
}
