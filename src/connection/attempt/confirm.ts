import { ConnectionError } from '../error.js';
import { requireValidAnswer, readConnection, readRecord, readText } from '../protocols/read-answers.js';
import { connectionPath, rememberConnection } from '../service/connections.js';
import { untilAborted } from '../service/until-aborted.js';
import { withTimeout } from '../service/with-timeout.js';
import { ownerIdOf } from './list-connections.js';
import { pause } from './pause.js';
import { errorOfAttempt, errorOfFailure } from './service-error.js';
import type { ConnectionResult } from '../connection-result.js';
import type { ConnectedOutcome, ConnectRequest, Connection, Integration, Outcome } from '../model.js';
import type { FindConnection, Service } from './connector.js';

/** The service has confirmed a connection that cannot be the result of the attempt. */
export class ForeignConnection extends ConnectionError {
  constructor() {
    super('service', 'The service confirmed another connection.');
  }
}

/**
 * Requests the connection from the service, and again while the service does not have it yet, fails or
 * can't be reached: the user has signed in and should not have to do so twice.
 */
export async function confirmConnection(
  id: string,
  integration: Integration,
  service: Service,
  signal: AbortSignal,
): Promise<Connection> {
  const connection = await withTimeout(service.limits.confirm, signal, (limited) =>
    requestConnection(service, id, limited),
  ).catch((reason: unknown) => {
    signal.throwIfAborted();
    throw errorOfFailure(reason);
  });
  if (connection.id !== id || isOfAnother(connection, integration)) {
    throw new ForeignConnection();
  }
  return rememberConnection(connection);
}

/** With the custom state of the page, which the service sends back only by a redirect. */
export function connectedOutcome(
  connection: Connection,
  { customState }: Pick<ConnectRequest, 'customState'>,
): ConnectedOutcome {
  return { kind: 'connected', connection, ...(customState === undefined ? {} : { customState }) };
}

/** The outcome of an attempt that has come back to the page by redirect. */
export async function outcomeOfReturn(
  service: Service,
  integration: Integration,
  result: ConnectionResult,
  signal: AbortSignal,
): Promise<Outcome> {
  if (result.kind === 'failed') throw errorOfAttempt(result.message, result.data);
  const { connectionId, customState } = result;
  const connection = await confirmConnection(connectionId, integration, service, signal);
  return connectedOutcome(connection, { customState });
}

/**
 * The outcome of an attempt that a client makes on its own. If the client returns no connection,
 * `findConnection` finds one.
 */
export async function outcomeOfClient(
  service: Service,
  request: Pick<ConnectRequest, 'integration' | 'customState'>,
  attempt: Promise<unknown>,
  signal: AbortSignal,
  findConnection?: FindConnection,
): Promise<Outcome> {
  const answer = await untilAborted(attempt, signal).catch((reason: unknown) => {
    signal.throwIfAborted();
    throw errorOfFailure(reason);
  });
  const id = readText(readRecord(answer).id);
  const connection = id
    ? await confirmConnection(id, request.integration, service, signal)
    : await findConnection?.(service, signal);
  return connection ? connectedOutcome(connection, request) : { kind: 'cancelled' };
}

async function requestConnection(
  { call, limits }: Service,
  id: string,
  signal: AbortSignal,
): Promise<Connection> {
  const waits = [...limits.confirmRetries];
  for (;;) {
    try {
      const connection = readConnection(await call('GET', connectionPath(id), { signal, once: true }));
      requireValidAnswer(connection.id);
      return connection;
    } catch (error) {
      const canRetry = error instanceof ConnectionError && /^(network|not-found|service)$/.test(error.code);
      const wait = waits.shift();
      if (!canRetry || wait === undefined) throw error;
      await pause(wait, signal);
    }
  }
}

function isOfAnother(connection: Connection, integration: Integration): boolean {
  const ownerId = ownerIdOf(connection, integration);
  return ownerId !== '' && ownerId !== integration.id;
}
