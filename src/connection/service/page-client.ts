import { cachedToken, type TokenSource } from './token.js';
import { withTimeout } from './with-timeout.js';
import type { CallService } from './http.js';
import type { SdkClient } from '../sdk-client.js';
import type { RequestLimits } from './request-limits.js';

/** The page's own SDK client, used with its interceptors, headers and URI. */
export interface PageClient {
  readonly original: SdkClient;
  /** The original; after the service has refused its token, a replacement that delegates to it. */
  current: SdkClient;
}

/** One try with the client, which has no time limit of its own. */
export const callWithClient =
  (client: PageClient, { serviceAnswer }: RequestLimits): CallService =>
  async (method, path, { body, signal }) =>
    withTimeout(serviceAnswer, signal, () =>
      client.current[method.toLowerCase() as Lowercase<typeof method>]!(
        path,
        body as Record<string, unknown>,
      ),
    );

/** The client caches its token itself, so every `get` calls it. */
export function tokensOfClient(client: PageClient, limits: RequestLimits): TokenSource {
  const tokens = cachedToken(
    () => client,
    () => client.current.getToken(),
    limits,
  );
  return Object.assign(tokens, { get: tokens.request });
}
