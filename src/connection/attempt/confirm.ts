import { ConnectionError } from '../error.js';
import { connectionPath } from '../connection-path.js';
import { noteConnection } from '../known-connections.js';
import { pause } from '../pause.js';
import { readConnection } from '../protocols/reading.js';
import type { Connection, Integration } from '../model.js';
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

function isOfAnother(connection: Connection, integration: Integration): boolean {
  return connection.integrationId !== '' && connection.integrationId !== integration.id;
}
