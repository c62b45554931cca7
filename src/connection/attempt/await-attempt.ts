import { ConnectionError } from '../error.js';
import { awaitResult, type RunningAttempt } from './await-result.js';
import { confirmConnection, connectedOutcome, ForeignConnection } from './confirm.js';
import { pause } from './pause.js';
import { watchPopup } from './popup-watch.js';
import { secretsOf, maskSecrets } from './redact.js';
import { markRefusal } from './refused-token.js';
import { errorOfAttempt } from './service-error.js';
import { awaitFrameSilence } from './frame-silence.js';
import { timeLimit } from './time-limit.js';
import { markInDoubt } from './in-doubt.js';
import type { AttemptOptions } from '../api.js';
import type { Connection, Outcome } from '../model.js';
import type { FindConnection, Service } from './connector.js';
import type { ServiceMessage } from './service-message.js';

/**
 * Waits for the end of an attempt: a message, the event stream, the popup's end or a time limit,
 * whichever comes first. Without a window the attempt is in a hidden frame, and answers soon or not at
 * all. Then it removes listeners, timers and the stream; if the popup only looked closed, not before
 * `onLate` was called or the time for late results has passed.
 */
export async function awaitAttempt(
  service: Service,
  attempt: RunningAttempt,
  signal: AbortSignal,
): Promise<Outcome> {
  const { request, token, popup, frame, open, findNew, onLate } = attempt;
  const { limits, apiUri } = service;
  const done = new AbortController();
  const ended = AbortSignal.any([signal, done.signal]);
  let late: Promise<void> | undefined;
  let findConnection: FindConnection | undefined = findNew;
  try {
    const result = awaitResult(service, attempt, ended);
    const silent = frame && awaitFrameSilence(frame, apiUri, limits.frameSilence, ended);
    const closed = popup ? watchPopup(popup, limits, ended) : open?.(ended);
    const limit = timeLimit(closed ? limits.popup : limits.frame, ended);
    const end = await Promise.race([result, limit, closed ?? silent ?? limit]);
    // There may be a connection even without a result.
    const connection = await (typeof end === 'object' ? connectionOf(end) : findConnection(service, signal));
    if (connection) return connectedOutcome(connection, request);
    if (!end) throw new ConnectionError('timeout', 'No answer came in time.');
    if (end === 'looks-closed' && onLate) late = awaitLateResult(result, onLate);
    return { kind: 'cancelled' };
  } catch (reason) {
    // Asked again, the service would confirm the same.
    if (reason instanceof ForeignConnection) findConnection = findNew;
    if (findConnection) markInDoubt(service, request, findConnection);
    throw reason;
  } finally {
    if (late) late.finally(() => done.abort()).catch(() => {});
    else done.abort();
  }

  async function connectionOf(message: ServiceMessage): Promise<Connection | undefined> {
    if (message.kind === 'cancelled') return undefined;
    if (message.kind === 'failed') {
      // What the service has said is final.
      findConnection = undefined;
      const error = errorOfAttempt(message.error, message.errorData);
      throw markRefusal(maskSecrets(error, secretsOf(request, token)));
    }
    findConnection = (...by) => confirmConnection(message.connectionId, request.integration, ...by);
    return findConnection(service, signal);
  }

  /** A late failure is not reported: the attempt has already ended as cancelled. */
  async function awaitLateResult(
    result: Promise<ServiceMessage>,
    onLate: NonNullable<AttemptOptions['onLate']>,
  ): Promise<void> {
    const message = await Promise.race([result, pause(limits.lateResult, ended)]);
    const connection = message && (await connectionOf(message));
    if (connection) onLate(connectedOutcome(connection, request));
  }
}
