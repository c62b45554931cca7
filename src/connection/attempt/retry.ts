import { ConnectionError } from '../error.js';
import { readRecord, readText, type Raw } from '../protocols/read-answers.js';
import { retry as giveUp } from './give-up.js';
import { pause } from './pause.js';
import { retryLimits } from './retry-limits.js';
import { retryRenewed } from './renew-client.js';
import { errorOfFailure, isErrorStatus } from './service-error.js';
import type { ConnectorModule } from './connector.js';
import type { Try } from '../service/try.js';

/** Tries again where that may help and changes nothing: a read, after a failure that is likely to pass. */
export const retry: ConnectorModule['retry'] = async (failure, each, limits, client) => {
  const { signal, send } = each;
  const { readRetries, readLimit } = { ...retryLimits, ...limits };
  const end = Date.now() + readLimit;
  // A service for tests fails as its page has said, until that says otherwise.
  const waits = isRead(each) && !client?.current.takeAttempt ? [...readRetries] : [];
  let next = () => retryRenewed(failure, each, client);
  for (;;) {
    try {
      return await next();
    } catch (reason) {
      signal.throwIfAborted();
      failure = reason;
    }
    const response = responseOf(failure, each);
    const wait = waitAskedFor(response) ?? (waits[0] ?? 0) * (0.5 + Math.random() / 2);
    const isLast = waits.shift() === undefined || Date.now() + wait > end;
    if (isLast || !mayPass(failure, response)) return giveUp(failure, each, limits, undefined);
    await pauseOnline(wait, end - Date.now(), signal);
    next = send;
  }
};

/** What creates or changes something is never sent twice. Some reads are posts, since they have a body. */
function isRead({ once, method = 'GET', path = '' }: Try): boolean {
  return !once && (method === 'GET' || /^\/connection-options$|\/data\/[^/]+\/list(\?|$)/.test(path));
}

/** What has been answered, whoever made the request; without any properties where nothing was. */
function responseOf(failure: unknown, { path }: Try): Raw {
  // The token's address has answered what is the cause.
  const { cause, response = path ? failure : (cause ?? failure) } = readRecord(failure);
  return readRecord(response);
}

/** Whether the failure is of the network, or one of those that a service has for a moment. */
function mayPass(failure: unknown, { status, data }: Raw): boolean {
  if (isErrorStatus(status)) return /^(429|50[0234])$/.test(String(status));
  if (failure instanceof ConnectionError) return false;
  const { code } = errorOfFailure(failure);
  // Of errors without a status only the SDK's tell, by their data, that they are of the service.
  return code === 'network' || (code === 'service' && data !== undefined);
}

/** `Retry-After` in milliseconds, from seconds or a date; undefined where there is none that can be read. */
function waitAskedFor({ headers }: Raw): number | undefined {
  const asked = readText(
    headers instanceof Headers ? headers.get('retry-after') : readRecord(headers)['retry-after'],
  );
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
