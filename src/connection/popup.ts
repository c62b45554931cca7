import { ConnectionError } from './error.js';

/** What begins an attempt: `fields`, of which there is one, are posted to `url` as a form. */
export interface WindowRequest {
  readonly url: string;
  /** JSON with the token and the parameters, secrets among them. */
  readonly fields: { readonly payload: string };
}

/**
 * Opens a window with the request in place of the browser's own: one of the app's, or the system's browser.
 * `ended` is aborted when the attempt has ended, in whatever way, and the window should close. Resolves with
 * `closed` when the user has closed the window before, as far as the page can tell; with anything else, the
 * attempt goes on. Rejects when no window could be opened.
 */
export type OpenWindow = (request: WindowRequest, ended: AbortSignal) => unknown;

/**
 * Opens an empty popup; must run in the task of the click or key press.
 * @throws ConnectionError `popup-blocked`
 */
export function openPopup(): Window {
  // Centred on the screen of the page. The position of the page's window would be more exact, but
  // reading it in WebKit waits for another process.
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
  if (!popup) throw new ConnectionError('popup-blocked', 'The window could not be opened.');
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
