import type { Connection } from './model.js';

/** The connections that the service has told of, so that a new one can be told from them. */
export class KnownConnections {
  readonly #versions = new Map<string, string>();

  /** Notes the connection as it is now, and gives it back. */
  note<T extends Connection | undefined>(connection: T): T {
    if (connection) this.#versions.set(connection.id, versionOf(connection));
    return connection;
  }

  has(id: string): boolean {
    return this.#versions.has(id);
  }

  /** New, or connected anew since it was noted. */
  isNews(connection: Connection): boolean {
    return this.#versions.get(connection.id) !== versionOf(connection);
  }
}

function versionOf({ raw, disconnected }: Connection): string {
  return JSON.stringify([raw.createdAt, raw.updatedAt, disconnected]);
}
