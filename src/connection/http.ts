import { ConnectionError } from './error.js';
import { errorOfAnswer } from './service-error.js';
import type { Limits } from './limits.js';
import type { TokenSource } from './token.js';

export interface CallOptions {
  readonly body?: unknown;
  readonly signal: AbortSignal;
}

/**
 * One request to the service, answered with its parsed JSON. Rejects with a `ConnectionError`,
 * or with the signal's reason.
 */
export type CallService = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  options: CallOptions,
) => Promise<unknown>;

/** With plain `fetch`. A 401 is tried once more with a new token when the source has one. */
export function callWithFetch(apiUri: string, tokens: TokenSource, limits: Limits): CallService {
  return async (method, path, { body, signal }) => {
    signal.throwIfAborted();
    const token = await untilAborted(tokens.get(), signal);
    const first = await send(token);
    if (first.status !== 401) return first.read();
    const renewed = await untilAborted(tokens.renew(token), signal);
    return (renewed ? await send(renewed) : first).read();

    async function send(bearer: string) {
      const stop = new AbortController();
      const abort = () => stop.abort(signal.reason);
      signal.addEventListener('abort', abort);
      const timer = setTimeout(() => stop.abort(), limits.serviceAnswer);
      try {
        const response = await fetch(joinUri(apiUri, path), {
          method,
          signal: stop.signal,
          headers: {
            Authorization: `Bearer ${bearer}`,
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        return { status: response.status, read: () => readAnswer(response, text) };
      } catch (cause) {
        signal.throwIfAborted();
        throw new ConnectionError('network', 'The service could not be reached.', { cause });
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      }
    }
  };
}

/** The promise, or a rejection with the signal's reason as soon as it is aborted. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Keeps a path that the service's address may have. */
export function joinUri(apiUri: string, path: string): string {
  return `${apiUri.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

function readAnswer(response: Response, text: string): unknown {
  let body: unknown;
  try {
    body = text ? JSON.parse(text) : undefined;
  } catch (cause) {
    if (response.ok) {
      throw new ConnectionError('network', 'The service answered with no sense.', { cause });
    }
  }
  if (!response.ok) throw errorOfAnswer(response.status, body);
  return body;
}
