import { ConnectionError } from '../error.js';
import { readRecord, readText } from '../protocols/read-answers.js';
import { attemptLimits } from './attempt-limits.js';
import { pause } from './pause.js';
import { retryCallWith } from './renew-client.js';
import { errorOfFailure } from './service-error.js';
import type { FailedCall } from '../service/http.js';

/**
 * Makes a failed call again where that may help and changes nothing: a read, after a failure that is likely to
 * pass. Else rejects with its `ConnectionError`.
 */
export async function retry(
  failure: unknown,
  { method, path, again, limits, signal }: FailedCall,
): Promise<unknown> {
  const { readRetries, readLimit } = { ...attemptLimits, ...limits };
  const end = Date.now() + readLimit;
  for (const longest of isRead(method, path) ? readRetries : []) {
    const wait = waitAskedFor(failure) ?? longest * (0.5 + Math.random() / 2);
    if (!mayPass(failure) || Date.now() + wait > end) break;
    await pauseOnline(wait, end - Date.now(), signal);
    try {
      return await again();
    } catch (next) {
      signal.throwIfAborted();
      failure = next;
    }
  }
  throw errorOfFailure(failure);
}

/** Gets a token from the page's address again where that could not be reached; any other failure is final. */
export async function retryToken(
  failure: unknown,
  again: () => Promise<string>,
  limits: object,
): Promise<string> {
  const ofNetwork = (reason: unknown) => {
    const { cause } = readRecord(reason);
    throw cause instanceof TypeError ? cause : reason;
  };
  const { signal } = new AbortController();
  const call = { method: 'GET', path: '', again: () => again().catch(ofNetwork), limits, signal } as const;
  return Promise.reject(failure)
    .catch(ofNetwork)
    .catch((reason: unknown) => retry(reason, call))
    .catch(() => {
      throw failure;
    }) as Promise<string>;
}

/** What creates or changes something is never sent twice. Some reads are posts, since they have a body. */
function isRead(method: string, path: string): boolean {
  return method === 'GET' || /^\/connection-options$|\/data\/[^/]+\/list(\?|$)/.test(path);
}

/** Whether the failure is of the network, or one of those that a service has for a moment. */
function mayPass(failure: unknown): boolean {
  const { response, status = readRecord(response).status } = readRecord(failure);
  if (typeof status === 'number') return /^(429|50[0234])$/.test(String(status));
  const isFinal = failure instanceof ConnectionError || failure instanceof SyntaxError;
  return !isFinal && /network|service/.test(errorOfFailure(failure).code);
}

/** `Retry-After` in milliseconds, from seconds or a date; undefined where there is none that can be read. */
function waitAskedFor(failure: unknown): number | undefined {
  const { response, retryAfter = readRecord(readRecord(response).headers)['retry-after'] } =
    readRecord(failure);
  const asked = readText(retryAfter);
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  return Number.isNaN(wait) ? undefined : wait;
}

/** Waits; where the browser is offline, until it is online again, but no longer than `most`. */
async function pauseOnline(wait: number, most: number, signal: AbortSignal): Promise<void> {
  if (globalThis.navigator?.onLine !== false) return pause(wait, signal);
  const done = new AbortController();
  const ended = AbortSignal.any([signal, done.signal]);
  const online = new Promise<void>((resolve) =>
    addEventListener('online', () => resolve(), { signal: ended }),
  );
  return Promise.race([online, pause(most, ended)]).finally(() => done.abort());
}

export const retryCall = retryCallWith(retry);
