import { outcomeOfClient } from '../attempt/confirm.js';
import { connectionFinder } from '../attempt/connection-finder.js';
import { pause } from '../attempt/pause.js';
import { ConnectionError } from '../error.js';
import type { AttemptStart, Service } from '../attempt/connector.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { SdkClient, SdkDialogOptions } from '../sdk-client.js';

/** The id of the dialog frame in both SDKs. */
const dialogId = '__integration-app-popup';

/**
 * Opens the vendor's own dialog, which the SDK shows over the page. Its time limit is that of a popup.
 * Rejects as `configuration`, before anything is sent, when the dialog of this SDK can't do what the
 * request asks for.
 */
export async function openPrebuilt(
  service: Service,
  client: SdkClient,
  request: ConnectRequest,
  signal: AbortSignal,
  { authOptionKey }: Pick<AttemptStart, 'authOptionKey'>,
): Promise<Outcome> {
  const open = dialogOf(client, request, authOptionKey);
  const done = new AbortController();
  const ended = AbortSignal.any([signal, done.signal]);
  const result = Promise.race([open(), dialogRemoved(ended), pause(service.limits.popup, ended)]);
  // There may be a connection even if the dialog returns none.
  const findConnection = connectionFinder(service, request, ended);
  try {
    return await outcomeOfClient(service, request, result, ended, findConnection);
  } finally {
    done.abort();
    // The SDK has no call that closes its dialog; removing the frame is the same as a click on close.
    document.getElementById(dialogId)?.remove();
  }
}

/**
 * The dialog that fits the request. Without `ui`, an SDK has a dialog of its own for re-connecting; the
 * one for a new connection would replace the customer's connections with the integration.
 * @throws ConnectionError `configuration`
 */
function dialogOf(
  client: SdkClient,
  request: ConnectRequest,
  authOptionKey: string | undefined,
): () => Promise<unknown> {
  const { integration, connectionId, name, allowMultipleConnections, customState } = request;
  const { connectorParameters, connectPayload } = request;
  if (client.ui) {
    const { ui } = client;
    const selector = connectionId
      ? { connectionId }
      : { [`${integration.kind}Id`]: integration.id, allowMultipleConnections };
    return () =>
      ui.connect({
        ...connectPayload,
        ...selector,
        connectorParameters,
        name,
        authOptionKey,
        customState,
        theme: themeOfPage(),
      });
  }
  if (authOptionKey && integration.authOptions.length > 1) throw cannot('fix the auth option');
  if (connectorParameters || connectPayload) throw cannot('take connectorParameters or connectPayload');
  if (!connectionId && integration.kind !== 'integration') throw cannot('connect without an integration');
  if (!connectionId)
    return () => client.integration(integration.id).openNewConnection({ name, allowMultipleConnections });
  if (name) throw cannot('rename a connection');
  const connection = client.connection(connectionId);
  if (!connection.openReconnectUI) throw cannot('re-connect a connection');
  return () => connection.openReconnectUI!();
}

function cannot(what: string): ConnectionError {
  return new ConnectionError(
    'configuration',
    `The vendor's own dialog cannot ${what} with this SDK; that of @membranehq/sdk can.`,
  );
}

/** Light or dark as the page is, or `auto` where the page follows the user's preference. */
function themeOfPage(): SdkDialogOptions['theme'] {
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (!colorScheme.includes('dark')) return 'light';
  return colorScheme.includes('light') ? 'auto' : 'dark';
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
