const FOCUSABLE = ':is(input, select, textarea, button, summary, a, [tabindex]):not(:disabled, [hidden])';

/**
 * Remembers what has the focus; what it returns hands the focus on, where an update has taken that away,
 * to what has come in its place.
 */
export function followFocus(root: ShadowRoot): () => void {
  const all = () => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const question = () => root.querySelector('.question');
  const atFirst = all();
  const earlier = atFirst.slice(0, atFirst.indexOf(root.activeElement as HTMLElement)).reverse();
  const answered = question();
  const row = answered?.closest('section');
  const opener = answered?.querySelector('input') ? '[data-opens]' : 'button:last-of-type';

  return () => {
    const asked = question();
    // To what a question asks for, or to the answer that changes nothing; and back to what has opened it.
    if (asked && asked !== answered) asked.querySelector<HTMLElement>('input, button:last-of-type')?.focus();
    if (!asked && row?.isConnected) row.querySelector<HTMLElement>(opener)?.focus();
    if (root.activeElement) return;
    const left = all();
    const neighbour = left.indexOf(earlier.find((node) => left.includes(node))!);
    // What follows the nearest one before it that is still there.
    if (neighbour >= 0) (left[neighbour + 1] ?? left[neighbour])!.focus();
  };
}
