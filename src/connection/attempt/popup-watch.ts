import type { AttemptLimits } from './limits.js';

/** `looks-closed` when the user may as well be signing in behind it. */
export type PopupEnd = 'closed' | 'looks-closed';

/**
 * Calls back once the popup is over as far as can be told from here.
 *
 * A provider that isolates its window (Cross-Origin-Opener-Policy) makes it look closed while
 * the user is signing in behind it. Such a window has the focus, a closed one gives it back to
 * the page. So "closed" counts only while the page has the focus, and only after a grace in
 * which a result that is on its way can arrive.
 */
export function watchPopup(
  popup: Window,
  onOver: (end: PopupEnd) => void,
  { popupPoll, closedGrace, isolatedGrace, closedUnseen }: AttemptLimits,
  signal: AbortSignal,
): void {
  let lostFocus = false;
  let closedAt: number | undefined;
  let backAt: number | undefined;

  const timer = setInterval(() => {
    const focused = document.hasFocus();
    if (!popup.closed) {
      lostFocus ||= !focused;
      return;
    }
    const now = Date.now();
    closedAt ??= now;
    backAt = focused ? (backAt ?? now) : undefined;
    if (isOver(now, closedAt)) {
      clearInterval(timer);
      onOver(gaveBack(closedAt) ? 'closed' : 'looks-closed');
    }
  }, popupPoll);
  signal.addEventListener('abort', () => clearInterval(timer));

  function isOver(now: number, closed: number): boolean {
    // A page within a frame may never have the focus.
    if (backAt === undefined) return now - closed >= closedUnseen;
    return now - backAt >= (gaveBack(closed) ? closedGrace : isolatedGrace);
  }

  /** Whether the page got the focus from the window as that closed. */
  function gaveBack(closed: number): boolean {
    return lostFocus && backAt !== undefined && backAt - closed <= closedGrace;
  }
}
