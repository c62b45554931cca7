import { signsIn } from '../auth-types.js';
import type { ConnectRequest } from '../model.js';
import type { SdkClient } from '../sdk-client.js';

/**
 * A client that delegates to the given one, but answers from memory what `connect()` and
 * `reconnect()` request before they open their window: the integration, the type of authentication,
 * the connection, and the token. So there is no request between the click and the window.
 */
export function primeClient(client: SdkClient, request: ConnectRequest, token: string): SdkClient {
  const { integration, connectionId } = request;
  // For an auth option without a key, Membrane's SDK looks for an undefined key, not an empty one.
  const options = integration.authOptions.map(({ key, type }) => ({
    key: key || undefined,
    type: typeForSdk(type),
  }));
  const connectorSpec = {
    auth: {
      type: typeForSdk(request.authOption.type),
      options: Object.fromEntries(
        integration.authOptions.map(({ key, type }) => [key, { type: typeForSdk(type) }]),
      ),
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

/** The SDK opens a popup for every type but this one. */
function typeForSdk(type: string): string {
  return signsIn(type) ? type : 'client-credentials';
}
