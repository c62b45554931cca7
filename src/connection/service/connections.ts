import type { Connection } from '../model.js';

export function connectionPath(id: string): string {
  return `/connections/${encodeURIComponent(id)}`;
}

/**
 * The connections by id, in their last known state, so that a new one can be recognised. Global to the
 * page, so that they survive a change of the token.
 */
export const seenConnections = new Map<string, Connection>();

/** Returns the connection. */
export function rememberConnection<T extends Connection | undefined>(connection: T): T {
  if (connection) seenConnections.set(connection.id, connection);
  return connection;
}
