import { ConnectionError } from '../error.js';
import type { OpenWindow, WindowRequest } from '../popup.js';

/**
 * Has the page open a window for an attempt; resolves when the user closes it, where the page can tell. It
 * may be another program, which sends no messages to the page: the result comes on the event stream, or is
 * sought once the window is closed.
 */
export async function openByPage(
  openWindow: OpenWindow,
  request: WindowRequest,
  ended: AbortSignal,
): Promise<'closed'> {
  try {
    if ((await openWindow(request, ended)) === 'closed') return 'closed';
  } catch {
    // Without the page's own error, which may quote the request.
    throw new ConnectionError('popup-blocked', 'The window could not be opened.');
  }
  return new Promise(() => {});
}
