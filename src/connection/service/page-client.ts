import { cachedToken, type TokenSource } from './token.js';
import { untilAborted } from './until-aborted.js';
import type { SdkClient } from '../sdk-client.js';
import { noRetries, type CallService, type FailedCall } from './http.js';
import type { RequestLimits } from './request-limits.js';

/** The page's own SDK client, used with its interceptors, headers and URI. */
export interface PageClient {
  readonly original: SdkClient;
  /** The original; after the service has refused its token, a replacement that delegates to it. */
  current: SdkClient;
}

/** Repeats a failed call of the page's client if another token can help; otherwise rejects. */
export interface CallRetry {
  retryCall(client: PageClient, reason: unknown, failed: FailedCall): Promise<unknown>;
}

export function callWithClient(
  client: PageClient,
  limits: RequestLimits,
  /** Called at the first call that fails. */
  loadRetry: () => Promise<CallRetry>,
): CallService {
  return async (method, path, { body, signal, once }) => {
    signal.throwIfAborted();
    const name = method.toLowerCase() as Lowercase<typeof method>;
    const again = async () =>
      untilAborted(
        client.current[name]!(path, body as Record<string, unknown>),
        // The client has no timeout of its own.
        AbortSignal.any([signal, AbortSignal.timeout(limits.serviceAnswer)]),
      );
    try {
      return await again();
    } catch (reason) {
      signal.throwIfAborted();
      const { retryCall } = await loadRetry();
      return retryCall(client, reason, { method, path, again, limits: once ? noRetries : limits, signal });
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
