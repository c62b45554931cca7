import { readConnection, readRecord } from '../protocols/reading.js';
import { connectionPath, rememberConnection, seenConnections } from '../service/connections.js';
import type { ConnectRequest, Connection } from '../model.js';
import type { Service } from './connector.js';

/** What determines which connections an attempt can result in. */
type AttemptTarget = Pick<ConnectRequest, 'integration' | 'connectionId' | 'allowMultipleConnections'>;

/**
 * To be called as an attempt begins. Returns what finds the connection that was made since then, for
 * attempts of which no result has come.
 */
export function connectionFinder(
  { call }: Service,
  { integration: { id }, connectionId, allowMultipleConnections }: AttemptTarget,
  signal: AbortSignal,
): () => Promise<Connection | undefined> {
  /** The connections that can be the result of the attempt. */
  const loadCandidates = async (): Promise<Connection[]> => {
    const path = connectionId
      ? connectionPath(connectionId)
      : `/connections?integrationId=${encodeURIComponent(id)}`;
    const answer = await call('GET', path, { signal });
    return readConnectionList(connectionId ? [answer] : answer, id);
  };

  // Where there may be more than the loaded one, an older one could pass for the result.
  const hasSeenAll = connectionId ? seenConnections.has(connectionId) : !allowMultipleConnections;
  const knowsOlder =
    hasSeenAll ||
    loadCandidates().then(
      (older) => {
        older.forEach(rememberConnection);
        return true;
      },
      () => false,
    );

  return async () => {
    // A new connection could not be told from an older one.
    if (!(await knowsOlder)) return undefined;
    const candidates = await loadCandidates();
    // A new connection takes the place of the one that was there, unless several are allowed: while
    // that one stands as it was, others that have not been seen are older.
    const unseenIsNew = allowMultipleConnections || candidates.every(isNewOrRenewed);
    const isResult = (connection: Connection) =>
      !connection.disconnected &&
      isNewOrRenewed(connection) &&
      (unseenIsNew || seenConnections.has(connection.id));
    return rememberConnection(candidates.find(isResult));
  };
}

/** The connections with the integration in an answer, a page of them (`{items: […]}`) or all. */
export function readConnectionList(answer: unknown, integrationId: string): Connection[] {
  const { items } = readRecord(answer);
  const list: unknown[] = Array.isArray(answer) ? answer : Array.isArray(items) ? items : [];
  return (
    list
      .map(readConnection)
      // A service that does not know the filter in the address answers all.
      .filter(({ id, raw, ...of }) => id && of.integrationId === integrationId && !raw.archivedAt)
  );
}

/** Never seen before, or connected anew since. */
function isNewOrRenewed(connection: Connection): boolean {
  const before = seenConnections.get(connection.id);
  return !before || versionOf(before) !== versionOf(connection);
}

function versionOf({ raw, disconnected }: Connection): string {
  return JSON.stringify([raw.createdAt, raw.updatedAt, disconnected]);
}
