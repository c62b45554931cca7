import { html } from 'lit/html.js';
import { ownKeys } from '../../reactions/own-keys.js';
import { endsLine } from './ends-line.js';
import type { ItemRow } from './list-view.js';

/**
 * A row of one control. Enter goes on to the next row, as in a list that is written elsewhere; from the last it adds
 * one, unless nothing is in that yet or the list is full.
 */
export const leafRow: ItemRow = (item, buttons, context, list, state) => {
  const goOn = ownKeys((event) => {
    if (!endsLine(event)) return;
    const { items, maxItems, readOnly } = list;
    const next = items[items.indexOf(item) + 1];
    if (next) context.focus(next);
    else if ((event.target as HTMLInputElement).value && !readOnly && items.length < maxItems) {
      state.next = { length: items.length + 1, index: items.length, node: 'control' };
      context.draft.addItem(list);
    }
  });
  return html`<li class="item" @keydown=${goOn}>${context.render(item)}${buttons}</li>`;
};
