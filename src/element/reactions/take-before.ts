import type { BaseElement } from '../base-element.js';
import { takeShown } from '../fields/shown-state.js';

/**
 * Takes in what controls show before the user goes on: what is done next may put other fields in the place
 * of these, or move them. Typing may do that too, but is too frequent.
 */
export function takeBefore(form: BaseElement): void {
  const take = (event: Event) => {
    // Not the control that the event is of: its own listeners take that.
    const target = event.composedPath()[0] as Element;
    const mayReplace = event.type === 'click' ? target.closest('button') : !('data' in event);
    if (mayReplace) takeShown(form.renderRoot, target);
  };
  // On the element itself, which hears of them before what is in it does.
  for (const type of ['focusin', 'pointerdown', 'click', 'input']) form.addEventListener(type, take, true);
}
