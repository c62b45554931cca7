import { connectionPath } from '../service/connection-path.js';
import { seenConnections, rememberConnection } from '../service/connections.js';
import { readConnectionList } from '../protocols/read-connection-list.js';
import type { ConnectRequest, Connection } from '../model.js';
import type { Service } from './service.js';

/** What tells the connections that an attempt can lead to. */
type Sought = Pick<ConnectRequest, 'integration' | 'connectionId' | 'allowMultipleConnections'>;

/**
 * To be called as an attempt begins. Gives what finds the connection that came to be since; asked
 * for when no result has come.
 */
export function connectionFinder(
  { call }: Service,
  { integration: { id }, connectionId, allowMultipleConnections }: Sought,
  signal: AbortSignal,
): () => Promise<Connection | undefined> {
  /** The connections that can be the result of the attempt. */
  const read = async (): Promise<Connection[]> => {
    const path = connectionId
      ? connectionPath(connectionId)
      : `/connections?integrationId=${encodeURIComponent(id)}`;
    const answer = await call('GET', path, { signal });
    return readConnectionList(connectionId ? [answer] : answer, id);
  };

  // Where more than the loaded one may be there, one of them would else pass for the result.
  const isKnown = connectionId ? seenConnections.has(connectionId) : !allowMultipleConnections;
  const noted =
    isKnown ||
    read().then(
      (before) => before.map(rememberConnection),
      () => false,
    );

  return async () => {
    // What is new can't be told from what was there.
    if (!(await noted)) return undefined;
    const after = await read();
    // A new connection takes the place of the one that was there, unless several are allowed: while
    // that one stands as it was, others that are not known are older.
    const unknownIsNew = allowMultipleConnections || after.every(isNews);
    const isResult = (connection: Connection) =>
      isNews(connection) && (unknownIsNew || seenConnections.has(connection.id));
    return rememberConnection(after.find((connection) => !connection.disconnected && isResult(connection)));
  };
}

/** Never told of before, or connected anew since. */
function isNews(connection: Connection): boolean {
  const before = seenConnections.get(connection.id);
  return !before || versionOf(before) !== versionOf(connection);
}

function versionOf({ raw, disconnected }: Connection): string {
  return JSON.stringify([raw.createdAt, raw.updatedAt, disconnected]);
}
