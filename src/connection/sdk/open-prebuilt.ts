import { errorOfClient } from '../service-error.js';
import { untilAborted } from '../http.js';
import { readRecord, readText } from '../protocols/reading.js';
import { confirmConnection, findNewConnection } from '../attempt/confirm.js';
import type { Attempt, ConnectionApi } from '../api.js';
import type { Outcome } from '../model.js';
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
  return { outcome: run(), focus: () => false };

  async function run(): Promise<Outcome> {
    signal.throwIfAborted();
    const opened = client.integration(integration.id).openNewConnection({
      name,
      allowMultipleConnections,
    });
    const connection = await untilAborted(opened, signal).catch((reason: unknown) => {
      signal.throwIfAborted();
      throw errorOfClient(reason);
    });
    const id = readText(readRecord(connection).id);
    const confirmed = id
      ? await confirmConnection(service, id, integration, signal)
      : await findNewConnection(service, request, signal);
    return confirmed ? { kind: 'connected', connection: confirmed } : { kind: 'cancelled' };
  }
}
