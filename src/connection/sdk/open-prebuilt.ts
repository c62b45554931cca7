import { errorOfClient } from '../service-error.js';
import { untilAborted } from '../http.js';
import { readRecord, readText } from '../protocols/reading.js';
import { confirmConnection, findNewConnection, noteConnections } from '../attempt/confirm.js';
import type { Attempt, ConnectionApi } from '../api.js';
import type { ConnectRequest, Connection, Integration, Outcome } from '../model.js';
import type { Service } from '../attempt/service.js';
import type { SdkClient } from './client.js';

type PrebuiltRequest = Parameters<ConnectionApi['openPrebuilt']>[0];

/** What both SDKs call the frame of their dialog. */
const dialogId = '__integration-app-popup';

/** The vendor's own dialog, which the SDK lays over the page. */
export function openPrebuilt(
  service: Service,
  client: SdkClient,
  request: PrebuiltRequest,
  signal: AbortSignal,
): Attempt {
  const { integration, name, allowMultipleConnections } = request;
  const open = () =>
    Promise.race([
      client.integration(integration.id).openNewConnection({ name, allowMultipleConnections }),
      dialogTaken(signal),
    ]);
  // Failing to note them must not fail the attempt.
  noteConnections(service, request, signal).catch(() => {});
  // Taken out of the page, the dialog ends as if the user had closed it; the SDK has no call for it.
  signal.addEventListener('abort', () => document.getElementById(dialogId)?.remove());
  // Its silence is no proof that there is none.
  const unheard = () => findNewConnection(service, request, signal);
  return attemptOf(service, integration, open, unheard, signal);
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

/** An attempt that a stand-in for the service takes by itself, in no window. */
export function connectWithStandIn(
  service: Service,
  takeAttempt: NonNullable<SdkClient['takeAttempt']>,
  request: ConnectRequest,
  signal: AbortSignal,
): Attempt {
  return attemptOf(service, request.integration, () => takeAttempt(request), async () => undefined, signal);
}

/** An attempt of which nothing is seen but how it ends: with a connection, or with none. */
function attemptOf(
  service: Service,
  integration: Integration,
  start: () => Promise<unknown>,
  unheard: () => Promise<Connection | undefined>,
  signal: AbortSignal,
): Attempt {
  return { outcome: run(), focus: () => false };

  async function run(): Promise<Outcome> {
    signal.throwIfAborted();
    const answer = await untilAborted(start(), signal).catch((reason: unknown) => {
      signal.throwIfAborted();
      throw errorOfClient(reason);
    });
    const id = readText(readRecord(answer).id);
    const connection = id ? await confirmConnection(service, id, integration, signal) : await unheard();
    return connection ? { kind: 'connected', connection } : { kind: 'cancelled' };
  }
}
