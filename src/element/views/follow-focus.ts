import type { FlowState } from '../../flow/state.js';

/** The button that had the focus has given way to something else, which is the next to be read or pressed. */
export function followFocus(root: ShadowRoot, before: FlowState, now: FlowState): void {
  if (now.status === 'connected' && before.status !== 'connected') root.querySelector<HTMLElement>('.notice')?.focus();
  if (now.archiving === before.archiving) return;
  // To the question before disconnecting, and back from it.
  const buttons = root.querySelectorAll<HTMLElement>('[part=existing] button');
  buttons[buttons.length - 1]?.focus();
}
