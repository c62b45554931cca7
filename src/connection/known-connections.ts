import type { Connection } from './model.js';

/**
 * The connections that the service has told of, so that a new one can be told from them. For
 * the whole page: a form that is given another token still knows what it has shown.
 */
const versions = new Map<string, string>();

/** Notes the connection as it is now, and gives it back. */
export function noteConnection<T extends Connection | undefined>(connection: T): T {
  if (connection) versions.set(connection.id, versionOf(connection));
  return connection;
}

export function isKnown(id: string): boolean {
  return versions.has(id);
}

/** Never told of before, or connected anew since. */
export function isNews(connection: Connection): boolean {
  return versions.get(connection.id) !== versionOf(connection);
}

function versionOf({ raw, disconnected }: Connection): string {
  return JSON.stringify([raw.createdAt, raw.updatedAt, disconnected]);
}
