import { pause } from './pause.js';
import type { AttemptLimits } from './attempt-limits.js';

/**
 * The longest that a poll counts for, in milliseconds: browsers let timers of hidden pages run only once
 * in a minute. What is longer was sleep or a changed clock, in which nobody signs in.
 */
const longestPoll = 60_000;

/** `looks-closed` when the user may still be signing in in it. */
export type PopupEnd = 'closed' | 'looks-closed';

/**
 * Resolves once the popup is closed, as far as this page can tell.
 *
 * A provider that isolates its window (Cross-Origin-Opener-Policy) makes it look closed while the user
 * is signing in in it. Such a window has the focus; a window that closes gives the focus back to the
 * page. So "closed" counts only while the page has the focus, and only after a grace period in which a
 * result that is on its way can arrive.
 */
export async function watchPopup(
  popup: Window,
  { popupPoll, closedGrace, isolatedGrace, closedUnseen }: AttemptLimits,
  signal: AbortSignal,
): Promise<PopupEnd> {
  let lostFocus = false;
  let closedAt: number | undefined;
  let focusedSince: number | undefined;
  let now = 0;
  let read = Date.now();

  for (;;) {
    await pause(popupPoll, signal);
    const passed = Date.now() - read;
    read += passed;
    now += Math.min(Math.max(passed, 0), longestPoll);
    const focused = document.hasFocus();
    if (!popup.closed) {
      lostFocus ||= !focused;
      continue;
    }
    closedAt ??= now;
    focusedSince = focused ? (focusedSince ?? now) : undefined;
    // Whether the popup gave the focus back to the page as it closed.
    const gaveBack = lostFocus && focusedSince !== undefined && focusedSince - closedAt <= closedGrace;
    // A page within a frame may never have the focus.
    const isOver =
      focusedSince === undefined
        ? now - closedAt >= closedUnseen
        : now - focusedSince >= (gaveBack ? closedGrace : isolatedGrace);
    if (isOver) return gaveBack ? 'closed' : 'looks-closed';
  }
}
