import type { ConnectRequest } from '../model.js';
import type { SdkClient } from '../sdk-client.js';

/**
 * A client that delegates to the given one, but answers from memory what `connect()` and
 * `reconnect()` ask before they open their window: the integration, the connector's kind of
 * authentication, the connection, and the token. So nothing goes over the network between the
 * click and the window.
 */
export function primeClient(client: SdkClient, request: ConnectRequest, token: string): SdkClient {
  const { integration, connectionId } = request;
  // Without a key of its own Membrane's SDK looks for the option whose key is undefined, not empty.
  const options = integration.authOptions.map(({ key, type }) => ({ key: key || undefined, type }));
  const connectorSpec = {
    auth: {
      type: request.authOption.type,
      options: Object.fromEntries(integration.authOptions.map(({ key, type }) => [key, { type }])),
    },
  };
  const answers = new Map<string, unknown>([
    [`integrations/${integration.id}`, integration.raw],
    [`integrations/${integration.id}/connector-spec`, connectorSpec],
    ['connection-options', options],
  ]);
  if (connectionId) {
    answers.set(`connections/${connectionId}`, { id: connectionId, integrationId: integration.id });
  }
  const answer = (path: string) => answers.get(path.replace(/^\/+/, ''));

  return Object.assign(Object.create(client) as SdkClient, {
    getToken: async () => token,
    get: async (path: string, ...rest: [Record<string, unknown>?]) =>
      answer(path) ?? client.get(path, ...rest),
    post: async (path: string, ...rest: [unknown?]) => answer(path) ?? client.post(path, ...rest),
  });
}
