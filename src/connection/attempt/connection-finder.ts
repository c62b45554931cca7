import { withTimeout } from '../service/with-timeout.js';
import { connectionPath, rememberConnection, seenConnections } from '../service/connections.js';
import { listConnections, readConnectionList } from './list-connections.js';
import type { ConnectRequest, Connection } from '../model.js';
import type { FindConnection, Service } from './connector.js';

/** The part of a request that determines which connections can be its result. */
type AttemptTarget = Pick<
  ConnectRequest,
  'integration' | 'connectionId' | 'allowMultipleConnections' | 'name'
>;

/** Finds a connection made since an attempt began, for an attempt without a result. */
export interface NewConnectionFinder extends FindConnection {
  /**
   * Resolves once the older connections are known, or cannot be. An attempt that nobody has to take part in
   * begins only then: the new connection could be made before they are listed, and pass for one of them.
   */
  readonly ready: Promise<unknown>;
}

/** Call it before an attempt begins. */
export function connectionFinder(
  service: Service,
  { integration, connectionId, allowMultipleConnections, name }: AttemptTarget,
  signal: AbortSignal,
): NewConnectionFinder {
  /** All connections that can be the result of the attempt. */
  const loadCandidates = async ({ call }: Service, signal: AbortSignal): Promise<Connection[]> => {
    if (!connectionId) return listConnections(call, integration, signal);
    return readConnectionList([await call('GET', connectionPath(connectionId), { signal })]);
  };

  // If there are connections that were not seen before, an older one could pass for the result.
  const hasSeenAll = connectionId ? seenConnections.has(connectionId) : !allowMultipleConnections;
  const knowsOlder =
    hasSeenAll ||
    withTimeout(service.limits.older, signal, (limited) => loadCandidates(service, limited)).then(
      (older) => {
        older.forEach(rememberConnection);
        return true;
      },
      () => false,
    );

  const find: FindConnection = async (service, signal) => {
    // A new connection could not be distinguished from an older one.
    if (!(await knowsOlder)) return undefined;
    const candidates = await loadCandidates(service, signal);
    // Unless several are allowed, a new connection replaces the existing one. So while that one is
    // unchanged, connections not seen before are older ones.
    const unseenIsNew = allowMultipleConnections || candidates.every(isNewOrRenewed);
    const isResult = (connection: Connection) =>
      !connection.disconnected &&
      (!name || connection.name === name) &&
      isNewOrRenewed(connection) &&
      (unseenIsNew || seenConnections.has(connection.id));
    return rememberConnection(candidates.find(isResult));
  };
  return Object.assign(find, { ready: Promise.resolve(knowsOlder) });
}

/** Never seen before, or connected anew since. */
function isNewOrRenewed(connection: Connection): boolean {
  const before = seenConnections.get(connection.id);
  return !before || versionOf(before) !== versionOf(connection);
}

function versionOf({ raw, disconnected }: Connection): string {
  return JSON.stringify([raw.createdAt, raw.updatedAt, disconnected]);
}
