import type { Limits } from '../limits.js';

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
  onOver: () => void,
  { popupPoll, closedGrace, closedUnseen }: Limits,
  signal: AbortSignal,
): void {
  let closedSince: number | undefined;
  let backSince: number | undefined;

  const timer = setInterval(() => {
    if (!popup.closed) return;
    const now = Date.now();
    closedSince ??= now;
    backSince = document.hasFocus() ? (backSince ?? now) : undefined;
    const seen = backSince !== undefined && now - backSince >= closedGrace;
    // A page within a frame may never have the focus.
    if (seen || now - closedSince >= closedUnseen) {
      clearInterval(timer);
      onOver();
    }
  }, popupPoll);
  signal.addEventListener('abort', () => clearInterval(timer));
}
