import { keptToken, type TokenSource } from './token.js';
import { untilAborted } from './until-aborted.js';
import type { CallService } from './http.js';
import type { RequestLimits } from './request-limits.js';
import type { Adapters } from './link.js';
import type { SdkClient } from '../sdk-client.js';

/** The page's own SDK client, used as it is, with its interceptors, headers and address. */
export interface PageClient {
  readonly given: SdkClient;
  /** The given one; once the service has refused its token, the one that stands in for it. */
  live: SdkClient;
}

/** The client waits for ever by itself. */
export function callWithClient(
  own: PageClient,
  { serviceAnswer }: RequestLimits,
  loadAdapters: () => Promise<Adapters>,
): CallService {
  return async (method, path, { body, signal }) => {
    signal.throwIfAborted();
    const name = method.toLowerCase() as 'get' | 'post' | 'delete';
    const ask = async () =>
      untilAborted(own.live[name](path, body as Record<string, unknown>), AbortSignal.timeout(serviceAnswer));
    try {
      return await untilAborted(ask(), signal);
    } catch (reason) {
      signal.throwIfAborted();
      const { callAgain } = await loadAdapters();
      return callAgain(own, reason, ask, signal);
    }
  };
}

/** The client keeps its token by itself: it is asked at each occasion. */
export function tokenSourceOfClient(own: PageClient, limits: RequestLimits): TokenSource {
  const kept = keptToken(own, () => own.live.getToken(), limits);
  return Object.assign(kept, { get: kept.askOnce });
}
