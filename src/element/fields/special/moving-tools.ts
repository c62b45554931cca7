import { html, nothing } from 'lit/html.js';
import type { ItemAction } from '../form-context.js';
import { offers } from '../../strings/offers.js';
import { say, type Sentence } from '../../strings/sentence.js';
import { textOf } from './field-strings.js';
import { itemButton, itemName } from './item-controls.js';
import type { ItemTools } from './list-view.js';
import { bin, down, up } from './tool-icons.js';

/** The button that removes an item, after those that move it up and down. Items at fixed positions do not move. */
export const movingTools: ItemTools = (item, index, list, state, context) => {
  const { draft, strings } = context;
  const { length } = list.items;
  const label = itemName(item, list, strings);
  const named =
    (sentence: Sentence): Sentence =>
    () =>
      say(sentence, { label });
  const [first, last] = [list.tupleLength, length - 1];
  const button = (action: Exclude<ItemAction, 'remove'>, to: number, icon: unknown) => {
    if (last <= first) return nothing;
    // In its place stands a sign, so that the buttons of all rows are in columns.
    if (index < first || to < first || to > last)
      return html`<span class="tool" aria-hidden="true">${icon}</span>`;
    const move = () => {
      // The focus stays on the pressed button of the moved item, unless that button is gone at the end.
      state.next = { length, index: to, node: to === first ? 'moveDown' : to === last ? 'moveUp' : action };
      context.reactions?.announce(
        say(strings.field.moved ?? offers.moved, {
          label,
          number: to + 1,
          count: length,
        }),
      );
      draft.moveItem(list, index, to);
    };
    return itemButton(item, action, named(strings.field[action] ?? offers[action]), move, context, icon);
  };
  const remove = () => {
    state.next = { length: last, index, node: 'remove' };
    draft.removeItem(list, index);
  };
  return html`<div class="tools"
    >${button('moveUp', index - 1, up)}${button('moveDown', index + 1, down)}${itemButton(
      item,
      'remove',
      named(textOf('remove', strings)),
      remove,
      context,
      bin,
    )}</div
  >`;
};
