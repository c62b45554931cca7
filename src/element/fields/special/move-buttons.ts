import { nothing } from 'lit/html.js';
import { fieldName } from '../field-name.js';
import type { ItemAction } from '../form-context.js';
import { offers } from '../../strings/offers.js';
import { say } from '../../strings/sentence.js';
import { itemButton } from './item-controls.js';
import type { MoveButtons } from './list-view.js';

/** Moves an item of a list up or down. Items at fixed positions do not move. */
export const moveButtons: MoveButtons = (item, index, list, state, context) => {
  const { draft, strings } = context;
  const { length } = list.items;
  const [first, last] = [list.tupleLength, length - 1];
  const button = (action: Exclude<ItemAction, 'remove'>, to: number, sign: string) => {
    if (index < first || to < first || to > last) return nothing;
    const move = () => {
      // The focus stays on the pressed button of the moved item, unless that button is gone at the end.
      state.next = { length, index: to, node: to === first ? 'moveDown' : to === last ? 'moveUp' : action };
      context.reactions?.announce(
        say(strings.field.moved ?? offers.moved, {
          label: fieldName(item, strings),
          number: to + 1,
          count: length,
        }),
      );
      draft.moveItem(list, index, to);
    };
    return itemButton(item, action, strings.field[action] ?? offers[action], move, context, sign);
  };
  return [button('moveUp', index - 1, '↑'), button('moveDown', index + 1, '↓')];
};
