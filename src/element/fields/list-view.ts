import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Field, ListField } from '../../schema/field.js';
import { say } from '../strings.js';
import type { FieldView, FormContext } from './form-context.js';
import { grouped, nameOf } from './frame.js';

interface ListState {
  /** Where the focus goes once the items are as they were asked for. */
  next?: { readonly length: number; readonly index: number; readonly node: 'control' | 'remove' };
}

export const listView: FieldView<'list'> = (field, context) => {
  const { draft, strings } = context;
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
          (item, index) => itemRow(item, index, field, state, context),
        )}</ol>`
      : nothing}${field.readOnly
      ? nothing
      : html`<button class="secondary add" part="button" type="button" id=${context.domId(field, 'add')} aria-label=${say(strings.field.addItem, { label })} ?disabled=${field.items.length >= field.maxItems} @click=${add}>${plus}${say(strings.field.add)}</button>`}`,
  );
};

export const plus = html`<span aria-hidden="true">+</span> `;

function itemRow(item: Field, index: number, list: ListField, state: ListState, context: FormContext): unknown {
  const remove = () => {
    state.next = { length: list.items.length - 1, index, node: 'remove' };
    context.draft.removeItem(list, index);
  };
  return html`<li class=${isWide(item) ? 'item boxed' : 'item'}>${context.render(item)}${list.readOnly ? nothing : removeButton(item, remove, context)}</li>`;
}

/** Whether an item holds more than one control and so deserves a box of its own. */
export function isWide({ kind }: Field): boolean {
  return kind === 'group' || kind === 'variant' || kind === 'list' || kind === 'map';
}

export function removeButton(field: Field, remove: () => void, context: FormContext): unknown {
  const label = say(context.strings.field.remove, { label: nameOf(field, context) });
  return html`<button class="remove" part="button" type="button" id=${context.domId(field, 'remove')} aria-label=${label} title=${label} @click=${remove}><span aria-hidden="true">×</span></button>`;
}

/** The new item after one was added; after one went, the button that removes the next. */
function moveFocus(field: ListField, state: ListState, context: FormContext): void {
  if (!state.next || field.items.length !== state.next.length) return;
  const { index, node } = state.next;
  state.next = undefined;
  const item = field.items[Math.min(index, field.items.length - 1)];
  if (item) context.focus(item, node);
  else context.focus(field, 'add');
}
