import { errorOfClient } from './service-error.js';
import { readRecord, readText } from '../protocols/reading.js';
import { untilAborted } from '../service/until-aborted.js';
import { confirmConnection } from './confirm.js';
import type { Connection, Integration, Outcome } from '../model.js';
import type { Service } from './service.js';

/** An attempt of which nothing is seen but how it ends: with a connection, or with none; `unheard` then looks for one. */
export async function unseenAttempt(
  service: Service,
  integration: Integration,
  attempt: Promise<unknown>,
  unheard: () => Promise<Connection | undefined>,
  signal: AbortSignal,
): Promise<Outcome> {
  const answer = await untilAborted(attempt, signal).catch((reason: unknown) => {
    signal.throwIfAborted();
    throw errorOfClient(reason);
  });
  const id = readText(readRecord(answer).id);
  const connection = id ? await confirmConnection(service, id, integration, signal) : await unheard();
  return connection ? { kind: 'connected', connection } : { kind: 'cancelled' };
}
