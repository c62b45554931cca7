import type { FlowState } from '../../flow/state.js';

const FOCUSABLE = ':is(input, select, textarea, button, summary, a, [tabindex]):not(:disabled, [hidden])';

/** What had the focus when an integration was loaded again. */
const whileLoading = new WeakMap<ShadowRoot, { readonly id: string; readonly integrationId: string }>();

/**
 * Remembers what has the focus; what it returns hands the focus on, where an update has taken that away,
 * to what has come in its place.
 */
export function followFocus(root: ShadowRoot, before: FlowState): (now: FlowState) => void {
  const all = () => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const question = () => root.querySelector('.question');
  const atFirst = all();
  const focused = root.activeElement as HTMLElement;
  const earlier = atFirst.slice(0, atFirst.indexOf(focused)).reverse();
  const answered = question();
  const row = answered?.closest('section');
  const opener = answered?.querySelector('input') ? '[data-opens]' : 'button:last-of-type';

  return (now) => {
    const asked = question();
    // To what a question asks for, or to the answer that changes nothing; and back to what has opened it.
    if (asked && asked !== answered) asked.querySelector<HTMLElement>('input, button:last-of-type')?.focus();
    if (!asked && row?.isConnected) row.querySelector<HTMLElement>(opener)?.focus();
    if (now.status === 'loading' && before.integration)
      whileLoading.set(root, { id: focused.id, integrationId: before.integration.id });
    const waiting = whileLoading.get(root);
    if (waiting && now.integration) {
      whileLoading.delete(root);
      // Where somebody was typing, they go on.
      if (now.integration.id === waiting.integrationId) root.getElementById(waiting.id)?.focus();
    }
    if (root.activeElement) return;
    const left = all();
    const neighbour = left.indexOf(earlier.find((node) => left.includes(node))!);
    // What follows the nearest one before it that is still there.
    if (neighbour >= 0) (left[neighbour + 1] ?? left[neighbour])!.focus();
  };
}
