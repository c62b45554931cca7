import { connectionFinder } from '../attempt/connection-finder.js';
import { pause } from '../attempt/pause.js';
import { unseenAttempt } from '../attempt/unseen-attempt.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { Service } from '../attempt/service.js';
import type { SdkClient } from '../sdk-client.js';

/** What both SDKs call the frame of their dialog. */
const dialogId = '__integration-app-popup';

/** The vendor's own dialog, which the SDK lays over the page. It is as long there as a popup may be. */
export async function openPrebuilt(
  service: Service,
  client: SdkClient,
  request: ConnectRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  const { integration, name, allowMultipleConnections } = request;
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  const dialog = Promise.race([
    client.integration(integration.id).openNewConnection({ name, allowMultipleConnections }),
    dialogTaken(over),
    pause(service.limits.popup, over),
  ]);
  // Its silence is no proof that there is none.
  const findNew = connectionFinder(service, request, over);
  try {
    return await unseenAttempt(service, integration, dialog, findNew, over);
  } finally {
    done.abort();
    // Taken out of the page, the dialog ends as if the user had closed it; the SDK has no call for it.
    document.getElementById(dialogId)?.remove();
  }
}

/** Resolves when the dialog has gone, whoever took it: of a page that removes it the SDK says nothing. */
function dialogTaken(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    let seen = false;
    const observer = new MutationObserver(() => {
      const there = document.getElementById(dialogId) !== null;
      if (seen && !there) {
        observer.disconnect();
        resolve(null);
      }
      seen ||= there;
    });
    observer.observe(document.body, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
  });
}
