import { isUnderWay, type FlowState } from '../../flow/state.js';

const FIRST_CONTROL = 'form :is(input, select, textarea, button)';

/** After the focused node was removed, focuses what the user reads, fills in or presses next. */
export function followFocus(root: ShadowRoot, before: FlowState, now: FlowState): void {
  const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
  // To the confirmation before disconnecting, and back from it.
  if (now.archiving !== before.archiving) focus('[part=existing] button:last-of-type');
  else if (now.status === before.status) return;
  else if (!root.querySelector('form')) focus('.notice, .skeleton');
  else if (!root.activeElement) focus(isUnderWay(before) ? '[part~=submit]' : FIRST_CONTROL);
}
