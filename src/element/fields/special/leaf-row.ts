import { html } from 'lit/html.js';
import type { Field, ListField } from '../../../schema/field.js';
import { ownKeys } from '../../reactions/own-keys.js';
import type { StructuredContext } from '../form-context.js';
import type { ItemRow, ListState } from './list-view.js';

/** What is typed into on one line. */
const LINE = 'input:not([type=checkbox], [type=radio], [type=file], [readonly])';

/** A row of one control. Enter goes on to the next row, as in a list that is written elsewhere. */
export const leafRow: ItemRow = (item, buttons, context, list, state) => {
  const goOn = ownKeys((event) => toNextRow(event, item, list, state, context));
  return html`<li class="item" @keydown=${goOn}>${context.render(item)}${buttons}</li>`;
};

/**
 * From the last row Enter adds one, unless nothing is in that yet or the list is full. It never submits from a list:
 * whoever writes one row after the other would send what is not finished.
 */
function toNextRow(
  event: KeyboardEvent,
  item: Field,
  list: ListField,
  state: ListState,
  context: StructuredContext,
): void {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  const target = event.target as HTMLInputElement;
  if (key !== 'Enter' || ctrlKey || metaKey || altKey || defaultPrevented || !target.matches(LINE)) return;
  // Of a phone's keyboard the key says where it goes.
  if (matchMedia('(pointer: coarse)').matches) return;
  event.preventDefault();
  const { items, maxItems, readOnly } = list;
  const next = items[items.indexOf(item) + 1];
  if (next) context.focus(next);
  else if (target.value && !readOnly && items.length < maxItems) {
    state.next = { length: items.length + 1, index: items.length, node: 'control' };
    context.draft.addItem(list);
  }
}
