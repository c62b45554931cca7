import { joinUri } from '../protocols/uris.js';
import { protocolOf } from '../protocols/protocol.js';
import { listenToEvents } from './event-stream.js';
import {
  claimsToBeService,
  readServiceMessage,
  requestIdOf,
  trustedOrigins,
  type ServiceMessage,
} from './service-message.js';
import type { ConnectRequest } from '../model.js';
import type { AttemptStart, FindConnection, Service } from './connector.js';

/** An attempt that waits for its result. */
export interface RunningAttempt extends Pick<AttemptStart, 'token' | 'popup' | 'onLate'> {
  readonly request: ConnectRequest;
  readonly requestId: string;
  readonly findNew: FindConnection;
  /** The hidden frame, where there is no window. */
  readonly frame?: HTMLIFrameElement;
  /** Opens a window of the page's own in place of the popup; resolves once the user has closed it. */
  readonly open?: (ended: AbortSignal) => Promise<'closed'>;
  /** The result, if the SDK gets it; otherwise never settles. */
  readonly sdkResult?: Promise<ServiceMessage>;
}

/**
 * Waits for the message of the service about the result, which comes to the window or on the event
 * stream. Stops with the signal. Rejects when the page's own policy forbids connecting.
 */
export function awaitResult(
  { apiUri, tokens, limits, watchPolicy }: Service,
  { request, requestId, sdkResult, ...attempt }: RunningAttempt,
  signal: AbortSignal,
): Promise<ServiceMessage> {
  return new Promise((resolve, reject) => {
    const { integration } = request;
    const origins = trustedOrigins(apiUri, integration.oAuthCallbackUri);
    const receive = (data: unknown) => {
      const message = readServiceMessage(data);
      if (message) resolve(message);
    };

    window.addEventListener(
      'message',
      (event) => {
        if (!origins.has(event.origin)) return;
        try {
          const { data } = event;
          if (claimsToBeService(data) && requestIdOf(data) === requestId) receive(data);
        } catch {
          // What cannot be read is no message of the service.
        }
      },
      { capture: true, signal },
    );

    let { token } = attempt;
    let isRenewed = false;
    const eventsUrl = () => joinUri(apiUri, protocolOf(integration).eventsPath(requestId, token));
    const onRefused = (hasBeenOpen: boolean) => {
      // Nobody tells why. A token that has opened a stream is refused only once it has expired, which `get`
      // knows; another may be refused for itself, or the service is down: so it is renewed once.
      const next = hasBeenOpen || isRenewed ? tokens.get() : tokens.renew(token);
      isRenewed = !hasBeenOpen;
      next.then(
        (fresh) => (token = fresh ?? token),
        () => {},
      );
    };
    listenToEvents(eventsUrl, receive, limits, signal, onRefused);

    watchPolicy?.(apiUri, reject, signal);
    sdkResult?.then(resolve, () => {});
  });
}
