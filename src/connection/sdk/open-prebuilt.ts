import { errorOfClient } from '../service-error.js';
import { untilAborted } from '../http.js';
import { readRecord, readText } from '../protocols/reading.js';
import { confirmConnection, findNewConnection } from '../attempt/confirm.js';
import type { Attempt, ConnectionApi } from '../api.js';
import type { ConnectRequest, Connection, Integration, Outcome } from '../model.js';
import type { Service } from '../attempt/service.js';
import type { SdkClient } from './client.js';

type PrebuiltRequest = Parameters<ConnectionApi['openPrebuilt']>[0];

/** The vendor's own dialog, which the SDK lays over the page. */
export function openPrebuilt(
  service: Service,
  client: SdkClient,
  request: PrebuiltRequest,
  signal: AbortSignal,
): Attempt {
  const { integration, name, allowMultipleConnections } = request;
  const open = () => client.integration(integration.id).openNewConnection({ name, allowMultipleConnections });
  // Its silence is no proof that there is none.
  const unheard = () => findNewConnection(service, request, signal);
  return attemptOf(service, integration, open, unheard, signal);
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
