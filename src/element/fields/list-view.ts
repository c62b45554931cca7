import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Field, ListField } from '../../schema/field.js';
import { nameOf } from '../name-of.js';
import { say, type Strings } from '../strings.js';
import type { StructuredContext } from './form-context.js';
import { grouped } from './frame.js';
import type { LazyView } from './lazily.js';

interface ListState {
  /** Where the focus goes once the items are as they were asked for. */
  next?: { readonly length: number; readonly index: number; readonly node: 'control' | 'remove' };
}

export const listView: LazyView<'list'> = (field, context, strings) => {
  const { draft } = context;
  const state = context.memo<ListState>(field, () => ({}));
  moveFocus(field, state, context);
  const add = () => {
    state.next = { length: field.items.length + 1, index: field.items.length, node: 'control' };
    draft.addItem(field);
  };
  const label = field.label;
  return grouped(
    field,
    context,
    html`${field.items.length
      ? html`<ol class="items">${repeat(
          field.items,
          ({ id }) => id,
          (item, index) => itemRow(item, index, field, state, strings, context),
        )}</ol>`
      : nothing}${field.readOnly
      ? nothing
      : html`<button class="secondary add" part="button" type="button" id=${context.domId(field, 'add')} aria-label=${say(strings.field.addItem, { label })} ?disabled=${field.items.length >= field.maxItems} @click=${add}>${plus}${say(strings.field.add)}</button>`}`,
  );
};

export const plus = html`<span aria-hidden="true">+</span> `;

function itemRow(item: Field, index: number, list: ListField, state: ListState, strings: Strings, context: StructuredContext): unknown {
  const remove = () => {
    state.next = { length: list.items.length - 1, index, node: 'remove' };
    context.draft.removeItem(list, index);
  };
  const button = list.readOnly ? nothing : removeButton(item, remove, strings, context);
  if (!hasParts(item)) return html`<li class="item">${context.render(item)}${button}</li>`;
  // Several controls with the same labels as those of the next item: the heading tells them apart.
  const heading = item.label ? nothing : html`<p class="heading" aria-hidden="true">${nameOf(item, strings)}</p>`;
  return html`<li><div class="item boxed" role="group" aria-label=${nameOf(item, strings)}>${heading}${context.render(item)}${button}</div></li>`;
}

function hasParts({ kind }: Field): boolean {
  return kind === 'group' || kind === 'variant' || kind === 'list' || kind === 'map';
}

export function removeButton(field: Field, remove: () => void, strings: Strings, context: StructuredContext): unknown {
  const label = say(strings.field.remove, { label: nameOf(field, strings) });
  return html`<button class="remove" part="button" type="button" id=${context.domId(field, 'remove')} aria-label=${label} title=${label} @click=${remove}><span aria-hidden="true">×</span></button>`;
}

/** The new item after one was added; after one went, the button that removes the next. */
function moveFocus(field: ListField, state: ListState, context: StructuredContext): void {
  if (!state.next || field.items.length !== state.next.length) return;
  const { index, node } = state.next;
  state.next = undefined;
  const item = field.items[Math.min(index, field.items.length - 1)];
  if (item) context.focus(item, node);
  else context.focus(field, 'add');
}
