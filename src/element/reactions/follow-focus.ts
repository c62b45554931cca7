import { isUnderWay, type FlowState } from '../../flow/state.js';

const first = 'form :is(input, select, textarea, button)';

/** What had the focus has given way to something else, which is the next to be read, filled in or pressed. */
export function followFocus(root: ShadowRoot, before: FlowState, now: FlowState): void {
  const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
  // To the question before disconnecting, and back from it.
  if (now.archiving !== before.archiving) focus('[part=existing] button:last-of-type');
  else if (now.status === before.status) return;
  else if (!root.querySelector('form')) focus('.notice, .skeleton');
  else if (!root.activeElement) focus(isUnderWay(before) ? '[part~=submit]' : first);
}
