import type { Connections } from './connections.js';
import type { Behaviour, TestIntegration } from './model.js';
import { integrationId, presentConnection, presentIntegration } from './present.js';

/** The answer of the service to a GET of the path; throws what an SDK client throws. */
export function answerGet(
  path: string,
  integrations: readonly TestIntegration[],
  connections: Connections,
  load: Behaviour['load'],
): unknown {
  const [kind, selector = ''] = path.split('?')[0]!.replace(/^\/+/, '').split('/').map(decodeURIComponent);
  if (kind === 'integrations') {
    if (load !== 'succeed') throw failures[load];
    const integration = integrations.find(({ key }) => key === selector || integrationId(key) === selector);
    if (integration) return presentIntegration(integration, connections.latest(integration.key));
  } else if (kind === 'connections') {
    if (!selector) return { items: connections.all.map(presentConnection) };
    const connection = connections.find(selector);
    if (connection) return presentConnection(connection);
  }
  throw failure(404, 'not_found', `There is no "${selector}".`);
}

/** An error of axios, which the SDKs use. */
export function failure(status: number, key: string, message: string) {
  return { isAxiosError: true, message, response: { status, data: { key, message } } };
}

const failures = {
  network: { isAxiosError: true, message: 'Network Error' },
  unauthorized: failure(401, 'not_authenticated', 'The token is not valid.'),
  service: failure(500, 'internal', 'The service has failed.'),
};
