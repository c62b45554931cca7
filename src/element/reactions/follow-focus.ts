import type { FlowState } from '../../flow/state.js';

const FOCUSABLE = ':is(input, select, textarea, button, summary, a, [tabindex]):not(:disabled, [hidden])';

/**
 * Remembers what has the focus; what it returns hands the focus on, where an update has taken that away,
 * to what has come in its place.
 */
export function followFocus(root: ShadowRoot, before: FlowState): (now: FlowState) => void {
  const all = () => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const atFirst = all();
  const earlier = atFirst.slice(0, atFirst.indexOf(root.activeElement as HTMLElement)).reverse();

  return (now) => {
    // To the confirmation before disconnecting, and back from it: never to the button that disconnects.
    if (now.archiving !== before.archiving)
      root.querySelector<HTMLElement>('[part=existing] button:last-of-type')?.focus();
    if (root.activeElement) return;
    const left = all();
    const neighbour = left.indexOf(earlier.find((node) => left.includes(node))!);
    // What follows the nearest one before it that is still there.
    if (neighbour >= 0) (left[neighbour + 1] ?? left[neighbour])!.focus();
  };
}
