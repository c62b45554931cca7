import { ConnectionError } from './error.js';

/**
 * Opens an empty popup; must run within the user's act.
 * @throws ConnectionError `popup-blocked`
 */
export function openPopup(): Window {
  // On the screen that the page is on, which need not be the first. Where the page's own window
  // is would be more exact, but WebKit has to ask another process for it.
  const {
    width,
    height,
    availLeft = 0,
    availTop = 0,
  } = screen as Screen & { availLeft?: number; availTop?: number };
  const wide = Math.min(Math.round(width * 0.7), 1000);
  const high = Math.min(Math.round(height * 0.6), 800);
  const left = availLeft + Math.round((width - wide) / 2);
  const top = availTop + Math.round((height - high) / 2);
  const popup = window.open('', '', `popup,width=${wide},height=${high},left=${left},top=${top}`);
  if (!popup) throw new ConnectionError('popup-blocked', 'The browser has blocked the window.');
  return popup;
}

/** Tries more than once: WebKit ignores it while the window changes from one page to the next. */
export function closePopup(popup: Window, retryAfter = 100): void {
  popup.close();
  // `closed` becomes true only in a later task.
  setTimeout(() => {
    if (!popup.closed && retryAfter < 2000) closePopup(popup, retryAfter * 2);
  }, retryAfter);
}
