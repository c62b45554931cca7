import { ConnectionError } from '../error.js';
import { pause } from './pause.js';
import { renewClient } from './renew-client.js';
import { errorOfAttempt } from './service-error.js';
import { confirmConnection } from './confirm.js';
import { awaitResult } from './await-result.js';
import { watchPopup } from './popup-watch.js';
import { secretsOf, withoutSecrets } from './redact.js';
import { connectionFinder } from './connection-finder.js';
import type { AttemptOptions } from '../api.js';
import type { ConnectRequest, Connection, Outcome } from '../model.js';
import type { ServiceMessage } from './service-message.js';
import type { Service } from './service.js';

export interface WatchedAttempt {
  readonly request: ConnectRequest;
  readonly requestId: string;
  readonly token: string;
  /** Where the user signs in; without it the attempt is unseen, and answers soon or not at all. */
  readonly popup?: Window;
  /** What the adapter hears by ways of its own; never settles when it hears nothing. */
  readonly heard?: Promise<ServiceMessage>;
  /** Without it nobody listens any more once the attempt has ended. */
  readonly onLate?: AttemptOptions['onLate'];
}

/**
 * Waits for the end of an attempt: a message, the event stream, the window's end or a limit,
 * whichever comes first. Takes listeners, timers and stream away afterwards, whatever the end is;
 * where the window may still be there behind its "closed", when `onLate` was called, or after
 * `lateResult`.
 */
export async function watchAttempt(
  service: Service,
  attempt: WatchedAttempt,
  signal: AbortSignal,
): Promise<Outcome> {
  const { request, token, popup, onLate } = attempt;
  const { limits } = service;
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  let late: Promise<void> | undefined;
  try {
    const findNew = connectionFinder(service, request, over);
    const result = awaitResult(service, attempt, over);
    const limit = pause(popup ? limits.popup : limits.frame, over);
    const end = await Promise.race([result, limit, ...(popup ? [watchPopup(popup, limits, over)] : [])]);
    // No word of a result is no proof that there is none: the service knows.
    const connection = await (typeof end === 'object' ? resultOf(end) : findNew());
    if (connection) return { kind: 'connected', connection };
    if (!end) throw new ConnectionError('timeout', 'No answer came in time.');
    if (end === 'looks-closed' && onLate) late = listenOn(result, onLate);
    return { kind: 'cancelled' };
  } finally {
    if (late) late.finally(() => done.abort()).catch(() => {});
    else done.abort();
  }

  async function resultOf(end: ServiceMessage): Promise<Connection | undefined> {
    if (end.kind === 'cancelled') return undefined;
    if (end.kind === 'failed') {
      const error = errorOfAttempt(end.error, end.errorData);
      // The next click shall find a token that is not refused.
      const { own, tokens } = service;
      if (error.code === 'unauthorized') (own ? renewClient(own) : tokens.renew(token)).catch(() => {});
      throw withoutSecrets(error, secretsOf(request, token));
    }
    return confirmConnection(service, end.connectionId, request.integration, signal);
  }

  /** That the sign-in fails in the end is no news after it was called cancelled. */
  async function listenOn(
    result: Promise<ServiceMessage>,
    onLate: NonNullable<AttemptOptions['onLate']>,
  ): Promise<void> {
    const end = await Promise.race([result, pause(limits.lateResult, over)]);
    const connection = end && (await resultOf(end));
    if (connection) onLate(connection);
  }
}
