import { ConnectionError } from '../error.js';
import { connectionPath } from '../connection-path.js';
import { known, noteConnection } from '../known-connections.js';
import { pause } from '../pause.js';
import { readConnectionList } from '../protocols/read-connection-list.js';
import { readConnection } from '../protocols/reading.js';
import type { ConnectRequest, Connection, Integration } from '../model.js';
import type { Service } from './service.js';

/**
 * The connection, as the service itself tells it. Asked again when the service does not know it
 * yet or can't be reached: the user has signed in and should not have to do so twice.
 */
export async function confirmConnection(
  { call, limits }: Service,
  id: string,
  integration: Integration,
  signal: AbortSignal,
): Promise<Connection> {
  const waits = [...limits.confirmRetries];
  for (;;) {
    try {
      const connection = readConnection(await call('GET', connectionPath(id), { signal }));
      if (connection.id !== id || isOfAnother(connection, integration)) {
        throw new ConnectionError('service', 'The service confirmed another connection.');
      }
      return noteConnection(connection);
    } catch (error) {
      const again = error instanceof ConnectionError && /^(network|not-found)$/.test(error.code);
      const wait = waits.shift();
      if (!again || wait === undefined) throw error;
      await pause(wait, signal);
    }
  }
}

/** What tells the connections that an attempt can lead to. */
type Sought = Pick<ConnectRequest, 'integration' | 'connectionId' | 'allowMultipleConnections'>;

/**
 * Notes the connections there are before the attempt, where more than the loaded one may be
 * there: else one of them would later pass for its result.
 */
export async function noteConnections(
  service: Service,
  request: Sought,
  signal: AbortSignal,
): Promise<void> {
  const { connectionId, allowMultipleConnections } = request;
  const enough = connectionId ? known.has(connectionId) : !allowMultipleConnections;
  if (!enough) (await readCandidates(service, request, signal)).forEach(noteConnection);
}

/** A connection that came to be since the attempt began; asked for when no result has come. */
export async function findNewConnection(
  service: Service,
  request: Sought,
  signal: AbortSignal,
): Promise<Connection | undefined> {
  const candidates = await readCandidates(service, request, signal);
  return noteConnection(candidates.find((connection) => !connection.disconnected && isNews(connection)));
}

/** The connections that can be the result of the attempt. */
async function readCandidates(
  { call }: Service,
  { integration: { id }, connectionId }: Sought,
  signal: AbortSignal,
): Promise<Connection[]> {
  const path = connectionId ? connectionPath(connectionId) : `/connections?integrationId=${encodeURIComponent(id)}`;
  const answer = await call('GET', path, { signal });
  return readConnectionList(connectionId ? [answer] : answer, id);
}

/** Never told of before, or connected anew since. */
function isNews(connection: Connection): boolean {
  const before = known.get(connection.id);
  return !before || versionOf(before) !== versionOf(connection);
}

function versionOf({ raw, disconnected }: Connection): string {
  return JSON.stringify([raw.createdAt, raw.updatedAt, disconnected]);
}

function isOfAnother(connection: Connection, integration: Integration): boolean {
  return connection.integrationId !== '' && connection.integrationId !== integration.id;
}
