import { html, nothing } from 'lit/html.js';
import { isLeaf, type Field, type ListField } from '../../../schema/field.js';
import { fieldName } from '../field-name.js';
import { say } from '../../strings/sentence.js';
import type { FieldView, ItemAction, StructuredContext } from '../form-context.js';
import { fieldsetFrame } from '../frame.js';
import { allRows } from './all-rows.js';
import { itemButton, plus } from './item-controls.js';
import { textOf } from './field-strings.js';

interface ListState {
  /** What gets the focus once the list has the length that the last action leads to. */
  next?: { readonly length: number; readonly index: number; readonly node: 'control' | ItemAction };
  /** The announcement for screen readers about the last move. */
  moved?: string;
}

/** A list of fields that all look alike, or of a tuple; `rowsOf` says which of thousands are shown. */
export const listView =
  (rowsOf = allRows): FieldView<'list'> =>
  (field, context) => {
    const { items, label, readOnly } = field;
    const state = context.viewState<ListState>(field, 'list', () => ({}));
    moveFocus(field, state, context);
    const add = () => {
      state.next = { length: items.length + 1, index: items.length, node: 'control' };
      context.draft.addItem(field);
    };
    const { rows, more } = rowsOf(field, items, context, (item, index) =>
      itemRow(item, readOnly ? nothing : itemButtons(item, index, field, state, context), context),
    );
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
                >${plus}<span .textContent=${say(textOf('add', context.strings))}></span></button
              ><span class="spoken" role="status" .textContent=${state.moved ?? ''}></span>`
      }`,
    );
  };

function itemRow(item: Field, buttons: unknown, context: StructuredContext): unknown {
  if (isLeaf(item.kind)) return html`<li class="item">${context.render(item)}${buttons}</li>`;
  // The labels inside repeat in each item: the heading distinguishes the items.
  const heading = item.label
    ? nothing
    : html`<p class="heading" aria-hidden="true" .textContent=${fieldName(item, context.strings)}></p>`;
  return html`<li
    ><div class="item boxed" role="group" aria-label=${fieldName(item, context.strings)}
      >${heading}${context.render(item)}${buttons}</div
    ></li
  >`;
}

/** Buttons that move or remove an item. Items at fixed positions do not move. */
function itemButtons(
  item: Field,
  index: number,
  list: ListField,
  state: ListState,
  context: StructuredContext,
): unknown {
  const { draft } = context;
  const {
    tupleLength: first,
    items: { length },
  } = list;
  const last = length - 1;
  const remove = () => {
    state.next = { length: last, index, node: 'remove' };
    draft.removeItem(list, index);
  };
  const move = (action: ItemAction, to: number) => {
    if (index < first || to < first || to > last) return nothing;
    const moveItem = () => {
      // The focus stays on the pressed button of the moved item, unless that button is gone at the end.
      state.next = { length, index: to, node: to === first ? 'moveDown' : to === last ? 'moveUp' : action };
      state.moved = say(textOf('moved', context.strings), {
        label: fieldName(item, context.strings),
        number: to + 1,
        count: length,
      });
      draft.moveItem(list, index, to);
    };
    return itemButton(item, action, moveItem, context);
  };
  return html`<div class="tools"
    >${move('moveUp', index - 1)}${move('moveDown', index + 1)}${itemButton(
      item,
      'remove',
      remove,
      context,
    )}</div
  >`;
}

/** Focuses the new item after an addition; after a removal, the remove button of the next item. */
function moveFocus(field: ListField, state: ListState, context: StructuredContext): void {
  if (!state.next || field.items.length !== state.next.length) return;
  const { index, node } = state.next;
  state.next = undefined;
  const item = field.items[Math.min(index, field.items.length - 1)];
  if (item) context.focus(item, node);
  else context.focus(field, 'add');
}
