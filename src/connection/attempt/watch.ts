import { ConnectionError } from '../error.js';
import { errorOfAttempt } from '../service-error.js';
import { joinUri } from '../first-requests.js';
import { untilAborted } from '../until-aborted.js';
import { protocolOf } from '../protocols/protocol-of.js';
import { confirmConnection, findNewConnection, noteConnections } from './confirm.js';
import { listenToEvents } from './event-stream.js';
import {
  claimsToBeService,
  readServiceMessage,
  requestIdOf,
  trustedOrigins,
  type ServiceMessage,
} from './message.js';
import { watchPopup } from './popup-watch.js';
import { watchPolicy } from './policy-watch.js';
import { secretsOf, withoutSecrets } from './redact.js';
import type { ConnectRequest, Outcome } from '../model.js';
import type { Service } from './service.js';
import type { Surface } from './surface.js';

export interface WatchedAttempt {
  readonly request: ConnectRequest;
  readonly requestId: string;
  readonly token: string;
  readonly surface: Surface;
  /** What the adapter hears by ways of its own; never settles when it hears nothing. */
  readonly heard?: Promise<ServiceMessage>;
}

/**
 * Waits for the end of an attempt: a message, the event stream, the window's end or a limit,
 * whichever comes first. Takes the surface, listeners, timers and stream away afterwards,
 * whatever the end is.
 */
export async function watchAttempt(
  service: Service,
  attempt: WatchedAttempt,
  signal: AbortSignal,
): Promise<Outcome> {
  const { request, token, surface } = attempt;
  const over = new AbortController();
  const abort = () => over.abort(signal.reason);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    if (surface.window) {
      // Failing to note them must not fail the attempt.
      noteConnections(service, request, over.signal).catch(() => {});
    }
    const end = await untilAborted(firstEnd(service, attempt, over.signal), over.signal);
    if (typeof end === 'object') {
      if (end.kind === 'failed') {
        const error = errorOfAttempt(end.error, end.errorData);
        // The next click shall find a token that is not refused.
        if (error.code === 'unauthorized') service.tokens.renew(token).catch(() => {});
        throw withoutSecrets(error, secretsOf(request, token));
      }
      const { connectionId } = end;
      const connection = await confirmConnection(service, connectionId, request.integration, signal);
      return { kind: 'connected', connection };
    }
    // No word of a result is no proof that there is none: the service knows.
    const connection = await findNewConnection(service, request, signal);
    if (connection) return { kind: 'connected', connection };
    if (end === 'closed') return { kind: 'cancelled' };
    throw new ConnectionError('timeout', 'No answer came in time.');
  } finally {
    over.abort();
    signal.removeEventListener('abort', abort);
    surface.close();
  }
}

function firstEnd(
  { apiUri, tokens, limits }: Service,
  { request, requestId, token, surface, heard }: WatchedAttempt,
  signal: AbortSignal,
): Promise<ServiceMessage | 'closed' | 'timeout'> {
  return new Promise((resolve, reject) => {
    const { integration } = request;
    const origins = trustedOrigins(apiUri, integration.oAuthCallbackUri);
    const hear = (data: unknown) => {
      const message = readServiceMessage(data);
      if (message) resolve(message);
    };

    window.addEventListener(
      'message',
      ({ data, origin }) => {
        if (!origins.has(origin) || !claimsToBeService(data)) return;
        if (requestIdOf(data) === requestId) hear(data);
      },
      { capture: true, signal },
    );

    const protocol = protocolOf(integration);
    const eventsUrl = () => joinUri(apiUri, protocol.eventsPath(requestId, tokens.current ?? token));
    listenToEvents(eventsUrl, hear, limits, signal);

    const limit = surface.hidden ? limits.frame : limits.popup;
    const timer = setTimeout(() => resolve('timeout'), limit);
    signal.addEventListener('abort', () => clearTimeout(timer));

    watchPolicy(apiUri, reject, signal);
    if (surface.window) watchPopup(surface.window, () => resolve('closed'), limits, signal);
    heard?.then(resolve, () => {});
  });
}
