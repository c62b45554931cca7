import { outcomeOfClient } from '../attempt/confirm.js';
import { connectionFinder } from '../attempt/connection-finder.js';
import { pause } from '../attempt/pause.js';
import type { Service } from '../attempt/connector.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { SdkClient } from '../sdk-client.js';

/** What both SDKs call the frame of their dialog. */
const dialogId = '__integration-app-popup';

/** The vendor's own dialog, which the SDK lays over the page. It may take as long as a popup. */
export async function openPrebuilt(
  service: Service,
  client: SdkClient,
  request: ConnectRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  const { integration, name, allowMultipleConnections } = request;
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  const result = Promise.race([
    client.integration(integration.id).openNewConnection({ name, allowMultipleConnections }),
    dialogRemoved(over),
    pause(service.limits.popup, over),
  ]);
  // When it gives no connection, there may be one all the same.
  const findConnection = connectionFinder(service, request, over);
  try {
    return await outcomeOfClient(service, integration, result, findConnection, over);
  } finally {
    done.abort();
    // Removed from the page, the dialog ends as if the user had closed it; the SDK has no call for it.
    document.getElementById(dialogId)?.remove();
  }
}

/** Resolves when the dialog has gone: the SDK says nothing when the page removes it. */
function dialogRemoved(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    let wasThere = false;
    const observer = new MutationObserver(() => {
      const isThere = document.getElementById(dialogId) !== null;
      if (wasThere && !isThere) {
        observer.disconnect();
        resolve(null);
      }
      wasThere ||= isThere;
    });
    observer.observe(document.body, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
  });
}
