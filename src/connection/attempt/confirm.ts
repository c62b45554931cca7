import { ConnectionError } from '../error.js';
import { connectionPath } from '../service/connection-path.js';
import { rememberConnection } from '../service/connections.js';
import { pause } from './pause.js';
import { readConnection } from '../protocols/reading.js';
import type { Connection, Integration } from '../model.js';
import type { Service } from './service.js';

/**
 * The connection, as the service itself tells it. Asked again when the service does not know it
 * yet, is in trouble or can't be reached: the user has signed in and should not have to do so twice.
 */
export async function confirmConnection(
  service: Service,
  id: string,
  integration: Integration,
  signal: AbortSignal,
): Promise<Connection> {
  const connection = readConnection(await askFor(service, id, signal));
  if (connection.id !== id || isOfAnother(connection, integration)) {
    throw new ConnectionError('service', 'The service confirmed another connection.');
  }
  return rememberConnection(connection);
}

async function askFor({ call, limits }: Service, id: string, signal: AbortSignal): Promise<unknown> {
  const waits = [...limits.confirmRetries];
  for (;;) {
    try {
      return await call('GET', connectionPath(id), { signal });
    } catch (error) {
      const again = error instanceof ConnectionError && /^(network|not-found|service)$/.test(error.code);
      const wait = waits.shift();
      if (!again || wait === undefined) throw error;
      await pause(wait, signal);
    }
  }
}

function isOfAnother(connection: Connection, integration: Integration): boolean {
  return connection.integrationId !== '' && connection.integrationId !== integration.id;
}
