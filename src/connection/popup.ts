import { ConnectionError } from './error.js';

/** Opens an empty popup; must run within the user's act. Throws `popup-blocked` when the browser refuses. */
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

/** Asks more than once: WebKit does not hear it while the window changes from one page to the next. */
export function closePopup(popup: Window, retryAfter = 100): void {
  popup.close();
  // The window says that it is closed only in a later task.
  setTimeout(() => {
    if (!popup.closed && retryAfter < 2000) closePopup(popup, retryAfter * 2);
  }, retryAfter);
}
