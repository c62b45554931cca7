import { html, nothing } from 'lit/html.js';
import { isLeaf, type Field, type ListField } from '../../../schema/field.js';
import { fieldName } from '../field-name.js';
import { say } from '../../strings/sentence.js';
import type { FieldView, ItemAction, StructuredContext } from '../form-context.js';
import { fieldsetFrame } from '../frame.js';
import { allRows } from './all-rows.js';
import { itemButton, plus } from './item-controls.js';
import { textOf } from './field-strings.js';

export interface ListState {
  /** What gets the focus once the list has the length that the last action leads to. */
  next?: { readonly length: number; readonly index: number; readonly node: 'control' | ItemAction };
}

/** The buttons beside an item. */
export type ItemTools = (
  item: Field,
  index: number,
  list: ListField,
  state: ListState,
  context: StructuredContext,
) => unknown;

/** A row with an item, and the buttons beside it. */
export type ItemRow = (
  item: Field,
  buttons: unknown,
  context: StructuredContext,
  list: ListField,
  state: ListState,
) => unknown;

/** A list of fields that all look alike, or of a tuple; `rowsOf` says which of thousands are shown. */
export const listView =
  (rowsOf = allRows, toolsOf: ItemTools = itemTools, rowOf: ItemRow = itemRow): FieldView<'list'> =>
  (field, context) => {
    const { items, label, readOnly } = field;
    const state = context.viewState<ListState>(field, 'list', () => ({}));
    const add = () => {
      state.next = { length: items.length + 1, index: items.length, node: 'control' };
      context.draft.addItem(field);
    };
    const { rows, more } = rowsOf(field, items, context, (item, index) =>
      rowOf(item, readOnly ? nothing : toolsOf(item, index, field, state, context), context, field, state),
    );
    moveFocus(field, state, context);
    return fieldsetFrame(
      field,
      context,
      html`${
        rows.length
          ? html`<ol class="items"
              >${rows}</ol
            >`
          : nothing
      }${more}${
        readOnly
          ? nothing
          : html`<button
              class="secondary add"
              part="button"
              type="button"
              id=${context.domId(field, 'add')}
              aria-label=${say(textOf('addItem', context.strings), { label })}
              ?disabled=${items.length >= field.maxItems}
              @click=${add}
              >${plus}<span .textContent=${say(textOf('add', context.strings))}></span
            ></button>`
      }`,
    );
  };

export const itemRow: ItemRow = (item, buttons, context) => {
  if (isLeaf(item.kind)) return html`<li class="item">${context.render(item)}${buttons}</li>`;
  const name = fieldName(item, context.strings);
  // The labels inside repeat in each item: the heading distinguishes the items.
  const heading = item.label
    ? nothing
    : html`<p class="heading" aria-hidden="true" .textContent=${name}></p>`;
  return html`<li
    ><div class="item boxed" role="group" aria-label=${name}
      >${heading}${context.render(item)}${buttons}</div
    ></li
  >`;
};

/** The button that removes an item. */
const itemTools: ItemTools = (item, index, list, state, context) => {
  const last = list.items.length - 1;
  const remove = () => {
    state.next = { length: last, index, node: 'remove' };
    context.draft.removeItem(list, index);
  };
  return html`<div class="tools"
    >${itemButton(item, 'remove', textOf('remove', context.strings), remove, context)}</div
  >`;
};

/** Focuses the new item after an addition; after a removal, the remove button of the next item. */
function moveFocus(field: ListField, state: ListState, context: StructuredContext): void {
  if (!state.next || field.items.length !== state.next.length) return;
  const { index, node } = state.next;
  state.next = undefined;
  const item = field.items[Math.min(index, field.items.length - 1)];
  if (item) context.focus(item, node);
  else context.focus(field, 'add');
}
