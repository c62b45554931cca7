import { outcomeOfClient } from '../attempt/confirm.js';
import { connectionFinder } from '../attempt/connection-finder.js';
import { pause } from '../attempt/pause.js';
import type { Service } from '../attempt/connector.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { SdkClient } from '../sdk-client.js';

/** The id of the dialog frame in both SDKs. */
const dialogId = '__integration-app-popup';

/** Opens the vendor's own dialog, which the SDK shows over the page. Its time limit is that of a popup. */
export async function openPrebuilt(
  service: Service,
  client: SdkClient,
  request: ConnectRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  const { integration, name, allowMultipleConnections } = request;
  const done = new AbortController();
  const ended = AbortSignal.any([signal, done.signal]);
  const result = Promise.race([
    client.integration(integration.id).openNewConnection({ name, allowMultipleConnections }),
    dialogRemoved(ended),
    pause(service.limits.popup, ended),
  ]);
  // There may be a connection even if the dialog returns none.
  const findConnection = connectionFinder(service, request, ended);
  try {
    return await outcomeOfClient(service, integration, result, findConnection, ended);
  } finally {
    done.abort();
    // The SDK has no call that closes its dialog; removing the frame is the same as a click on close.
    document.getElementById(dialogId)?.remove();
  }
}

/** Resolves when the dialog is gone: the SDK does not notice when the page removes it. */
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
