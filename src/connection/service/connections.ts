import type { Connection } from '../model.js';

export function connectionPath(id: string): string {
  return `/connections/${encodeURIComponent(id)}`;
}

/**
 * The connections by id, as the service last described them, so that a new one can be told from
 * them. For the whole page: a form that is given another token still knows what it has shown.
 */
export const seenConnections = new Map<string, Connection>();

/** Gives the connection back. */
export function rememberConnection<T extends Connection | undefined>(connection: T): T {
  if (connection) seenConnections.set(connection.id, connection);
  return connection;
}
