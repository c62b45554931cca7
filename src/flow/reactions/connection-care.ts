import type { ConnectionApi, ConnectionUpkeep } from '../../connection/api.js';
import { ConnectionError } from '../../connection/error.js';
import type { Connection } from '../../connection/model.js';
import type { ConnectionFlow } from '../connection-flow.js';
import type { ConnectionList } from './connection-list.js';

/** What was found out about a connection at the user's request, or is being found out. */
export type Note =
  | { readonly kind: 'checking' | 'works' }
  /** With the error of the service, where it says one. */
  | { readonly kind: 'fails'; readonly error?: ConnectionError };

/** What the user does with the connections of a list besides re-connecting and disconnecting. */
export interface ConnectionCare {
  note(connection: Connection): Note | undefined;
  /** Whether connections can be renamed: not by every client that a page may give. */
  mayRename(): boolean;
  rename(connection: Connection, name: string): void;
  /** Has the service try whether the connection works. */
  test(connection: Connection): void;
  /** Has the service get new credentials for it. */
  refresh(connection: Connection): void;
}

/** The page's part in it. */
export interface CareOptions {
  readonly mayRename: () => boolean;
  /** Called after the service has taken the new name. */
  readonly onRenamed: (connection: Connection) => void;
}

export function createConnectionCare(
  flow: ConnectionFlow,
  list: ConnectionList,
  { mayRename, onRenamed }: CareOptions,
): ConnectionCare {
  const notes = new Map<string, Note>();
  /** Aborted when another integration is loaded. */
  let shown = new AbortController();

  flow.subscribe((_, { type }) => {
    if (!/^(configured|reloaded|connected|completed|reset)$/.test(type)) return;
    shown.abort();
    shown = new AbortController();
    notes.clear();
  });

  /** Does something with a connection, and notes how it ended. */
  async function run(
    connection: Connection,
    work: (upkeep: ConnectionUpkeep, signal: AbortSignal, api: ConnectionApi) => Promise<Note | undefined>,
  ): Promise<void> {
    const { id } = connection;
    const { api } = flow;
    const { signal } = shown;
    if (!api || notes.get(id)?.kind === 'checking') return;
    const note = (next: Note | undefined, now = connection) => {
      if (signal.aborted) return;
      if (next) notes.set(id, next);
      else notes.delete(id);
      list.put(list.connections.find((each) => each.id === id) ?? now);
    };
    note({ kind: 'checking' });
    try {
      const upkeep = await api.loadUpkeep();
      note(upkeep && (await work(upkeep, signal, api)));
    } catch (error) {
      note({ kind: 'fails', error: error instanceof ConnectionError ? error : undefined });
    }
  }

  return {
    note: ({ id }) => notes.get(id),
    mayRename,

    rename(connection, name) {
      void run(connection, async (upkeep, signal) => {
        const renamed = await upkeep.rename(connection.id, name, signal);
        list.put(renamed);
        list.open(undefined);
        onRenamed(renamed);
        return undefined;
      });
    },

    test(connection) {
      void run(connection, async (upkeep, signal, api) => {
        const note = await upkeep.test(connection.id, signal).then(
          (works): Note => ({ kind: works ? 'works' : 'fails' }),
          (error: ConnectionError): Note => ({ kind: 'fails', error }),
        );
        // The service may know more of it now; if it does not answer, the result still counts.
        await api.loadConnection(connection.id, signal).then(list.put, () => {});
        return note;
      });
    },

    refresh(connection) {
      void run(connection, async (upkeep, signal, api) => {
        await upkeep.refreshCredentials(connection.id, signal);
        const refreshed = await api.loadConnection(connection.id, signal);
        list.put(refreshed);
        return { kind: refreshed.disconnected ? 'fails' : 'works' };
      });
    },
  };
}
