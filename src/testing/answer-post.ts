import { failure } from './answer-get.js';
import type { Connections } from './connections.js';
import type { TestConnection } from './model.js';

/**
 * The answer of the service to a POST about a connection, `/connections/{id}/{act}`; undefined for any other path.
 * Throws what an SDK client throws.
 */
export function answerPost(path: string, connections: Connections): unknown {
  const [, id, act] = /^\/?connections\/([^/]+)\/(test|refresh-credentials)$/.exec(path) ?? [];
  const connection = id && connections.find(decodeURIComponent(id));
  if (!connection) return undefined;
  const { canTest, canRefreshCredentials } = connection;
  if (act === 'test') {
    if (!canTest) throw failure(400, 'bad_request', 'This connection cannot be tested.');
    return { success: works(connection) };
  }
  if (!canRefreshCredentials) throw failure(400, 'bad_request', 'There is nothing to refresh it with.');
  connections.update(connection.id, { disconnected: false, error: undefined, state: 'READY' });
  return {};
}

function works({ disconnected, state = 'READY', isDeactivated }: TestConnection): boolean {
  return !disconnected && state === 'READY' && !isDeactivated;
}
