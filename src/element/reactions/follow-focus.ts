import { isUnderWay, type FlowState } from '../../flow/state.js';

const FIRST_CONTROL = 'form :is(input, select, textarea, button)';

/** Where what had the focus is gone, puts the focus on what is to be read, filled in or pressed next. */
export function followFocus(root: ShadowRoot, before: FlowState, now: FlowState): void {
  const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
  // To the question before disconnecting, and back from it.
  if (now.archiving !== before.archiving) focus('[part=existing] button:last-of-type');
  else if (now.status === before.status) return;
  else if (!root.querySelector('form')) focus('.notice, .skeleton');
  else if (!root.activeElement) focus(isUnderWay(before) ? '[part~=submit]' : FIRST_CONTROL);
}
