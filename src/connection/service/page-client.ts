import { cachedToken, type TokenSource } from './token.js';
import { untilAborted } from './until-aborted.js';
import type { SdkClient } from '../sdk-client.js';
import type { CallService } from './http.js';
import type { RequestLimits } from './request-limits.js';

/** The page's own SDK client, used with its interceptors, headers and URI. */
export interface PageClient {
  readonly original: SdkClient;
  /** The original; after the service has refused its token, a replacement that delegates to it. */
  current: SdkClient;
}

/** Repeats a failed call of the page's client if another token can help; otherwise rejects. */
export interface CallRetry {
  retryCall(
    client: PageClient,
    reason: unknown,
    call: () => Promise<unknown>,
    signal: AbortSignal,
  ): Promise<unknown>;
}

export function callWithClient(
  client: PageClient,
  { serviceAnswer }: RequestLimits,
  /** Called at the first call that fails. */
  loadRetry: () => Promise<CallRetry>,
): CallService {
  return async (method, path, { body, signal }) => {
    signal.throwIfAborted();
    const name = method.toLowerCase() as Lowercase<typeof method>;
    const call = async () =>
      // The client has no timeout of its own.
      untilAborted(
        client.current[name]!(path, body as Record<string, unknown>),
        AbortSignal.timeout(serviceAnswer),
      );
    try {
      return await untilAborted(call(), signal);
    } catch (reason) {
      signal.throwIfAborted();
      const { retryCall } = await loadRetry();
      return retryCall(client, reason, call, signal);
    }
  };
}

/** The client caches its token itself, so every `get` calls it. */
export function tokensOfClient(client: PageClient, limits: RequestLimits): TokenSource {
  const tokens = cachedToken(
    () => client,
    () => client.current.getToken(),
    limits,
  );
  return Object.assign(tokens, { get: tokens.request });
}
