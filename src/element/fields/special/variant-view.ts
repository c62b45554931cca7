import { html, nothing } from 'lit/html.js';
import type { VariantField } from '../../../schema/field.js';
import { say } from '../../strings/sentence.js';
import { description } from '../description.js';
import type { FieldView, StructuredContext } from '../form-context.js';
import { listsNull } from './null-views.js';
import { fieldBox, pickerFor } from '../pickers.js';

/** Up to this many branches are all shown at once. */
const FEW = 3;

/** A union: a picker of the branches, and below it what the chosen one asks for. */
export const variantView: FieldView<'variant'> = (field, context) =>
  html`<div class="variant">${picker(field, context)}${branch(field, context)}</div>`;

function picker(field: VariantField, context: StructuredContext): unknown {
  const { draft } = context;
  const { branches, chosen, required, path } = field;
  const { choose, notSet, noValue } = context.strings.field;
  // Nothing to pick, but something that may be there or not.
  if (branches.length === 1)
    return fieldBox(field, context, chosen === 0, (checked) => draft.choose(field, checked ? 0 : -1));
  const none = listsNull(field) ? [{ label: say(noValue) }] : [];
  return pickerFor(branches, FEW)(field, context, {
    options: [...branches.map(({ label }) => ({ label })), ...none],
    chosen: none.length && draft.valueAt(path) === null ? branches.length : chosen,
    none: chosen < 0 || !required ? say(required ? choose : notSet) : '',
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
