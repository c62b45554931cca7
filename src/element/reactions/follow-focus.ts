import { isUnderWay, type FlowState } from '../../flow/state.js';

const CONTROL = ':is(input, select, textarea, button, summary, a):not(:disabled, [hidden])';
const FIRST_CONTROL = 'form :is(input, select, textarea, button)';

/**
 * Remembers what has the focus; what it returns hands the focus on where an update has taken that away:
 * to what the user reads, fills in or presses next, and else to what has come in its place.
 */
export function followFocus(root: ShadowRoot, before: FlowState): (now: FlowState) => void {
  const controls = [...root.querySelectorAll<HTMLElement>(CONTROL)];
  const earlier = controls.slice(0, controls.indexOf(root.activeElement as HTMLElement)).reverse();

  return (now) => {
    const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
    // To the confirmation before disconnecting, and back from it.
    if (now.archiving !== before.archiving) focus('[part=existing] button:last-of-type');
    else if (now.status === before.status) {
      if (!root.activeElement) nextAfter(earlier, root)?.focus();
    } else if (!root.querySelector('form')) focus('.notice, .skeleton');
    else if (!root.activeElement && isUnderWay(before)) focus('[part~=submit]');
    if (!root.activeElement) focus(FIRST_CONTROL);
  };
}

/** What follows the nearest of the earlier controls that is still there. */
function nextAfter(earlier: readonly HTMLElement[], root: ShadowRoot): HTMLElement | undefined {
  const controls = [...root.querySelectorAll<HTMLElement>(CONTROL)];
  const before = earlier.find((control) => controls.includes(control));
  return before && (controls[controls.indexOf(before) + 1] ?? before);
}
