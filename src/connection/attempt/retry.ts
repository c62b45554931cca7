import { ConnectionError } from '../error.js';
import { readRecord, readText, type Raw } from '../protocols/read-answers.js';
import { fail } from './essential-retry.js';
import { pause } from './pause.js';
import { retryLimits } from './retry-limits.js';
import { retryWithNewToken } from './renew-client.js';
import { errorOfFailure, isErrorStatus } from './service-error.js';
import type { RetriableRequest } from '../service/retriable-request.js';
import type { ConnectorModule } from './connector.js';

/** Retries what changes nothing, after a failure that is likely to pass. */
export const retry: ConnectorModule['retry'] = async (failure, request, limits, client) => {
  const { signal } = request;
  const { readRetries, readLimit } = { ...retryLimits, ...limits };
  const end = Date.now() + readLimit;
  // A service for tests fails as its page has said, until that says otherwise.
  const waits = isRead(request) && !client?.current.takeAttempt ? [...readRetries] : [];
  let next = () => retryWithNewToken(failure, request, client);
  for (;;) {
    try {
      return await next();
    } catch (reason) {
      signal.throwIfAborted();
      failure = reason;
    }
    const response = responseOf(failure, request);
    const longest = waits.shift();
    const wait = readRetryAfter(response) ?? (longest ?? 0) * (0.5 + Math.random() / 2);
    const isLast = longest === undefined || Date.now() + wait > end;
    if (isLast || !isTransient(failure, response)) return fail(failure, request);
    await backOff(wait, end - Date.now(), signal);
    next = request.send;
  }
};

/** What creates or changes something is never sent twice. Some reads are posts, since they have a body. */
function isRead({ once, method = 'GET', path = '' }: RetriableRequest): boolean {
  return !once && (method === 'GET' || /^\/connection-options$|\/data\/[^/]+\/list(\?|$)/.test(path));
}

/** What has been answered, whoever sent the request; without any properties where nothing was. */
function responseOf(failure: unknown, { path }: RetriableRequest): Raw {
  // The token's address has answered what is the cause.
  const { cause, response = path ? failure : (cause ?? failure) } = readRecord(failure);
  return readRecord(response);
}

/** Whether the failure is of the network, or one of those that a service has for a moment. */
function isTransient(failure: unknown, { status, data }: Raw): boolean {
  if (isErrorStatus(status)) return /^(429|50[0234])$/.test(String(status));
  if (failure instanceof ConnectionError) return false;
  const { code } = errorOfFailure(failure);
  // Of errors without a status only the SDK's tell, by their data, that they are of the service.
  return code === 'network' || (code === 'service' && data !== undefined);
}

/** `Retry-After` in milliseconds, from seconds or a date; undefined where there is none that can be read. */
function readRetryAfter({ headers }: Raw): number | undefined {
  const asked = readText(
    headers instanceof Headers ? headers.get('retry-after') : readRecord(headers)['retry-after'],
  );
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  return Number.isNaN(wait) ? undefined : wait;
}

/** Waits; where the browser is offline, until it is online again, but no longer than `most`. */
async function backOff(wait: number, most: number, signal: AbortSignal): Promise<void> {
  if (globalThis.navigator?.onLine !== false) return pause(wait, signal);
  const done = new AbortController();
  const ended = AbortSignal.any([signal, done.signal]);
  const online = new Promise<void>((resolve) =>
    addEventListener('online', () => resolve(), { signal: ended }),
  );
  return Promise.race([online, pause(most, ended)]).finally(() => done.abort());
}
