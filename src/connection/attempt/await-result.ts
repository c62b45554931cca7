import { joinUri } from '../protocols/addresses.js';
import { protocolOf } from '../protocols/protocol.js';
import { listenToEvents } from './event-stream.js';
import { watchPolicy } from './page-policy.js';
import {
  claimsToBeService,
  readServiceMessage,
  requestIdOf,
  trustedOrigins,
  type ServiceMessage,
} from './service-message.js';
import type { ConnectRequest } from '../model.js';
import type { AttemptStart, Service } from './connector.js';

/** An attempt on its way, of which the result is awaited. */
export interface RunningAttempt extends Pick<AttemptStart, 'token' | 'popup' | 'onLate'> {
  readonly request: ConnectRequest;
  readonly requestId: string;
  /** The result where the SDK is told of it; never settles where it is not. */
  readonly sdkResult?: Promise<ServiceMessage>;
}

/**
 * What the service says of an attempt, by message or by event stream, whichever comes first. Stops
 * listening with the signal. Rejects when the page's own policy forbids connecting.
 */
export function awaitResult(
  { apiUri, tokens, limits }: Service,
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
      ({ data, origin }) => {
        if (origins.has(origin) && claimsToBeService(data) && requestIdOf(data) === requestId) receive(data);
      },
      { capture: true, signal },
    );

    let { token } = attempt;
    const eventsUrl = () => {
      // For the next time that the stream is opened: by then this one may have expired.
      tokens.get().then(
        (fresh) => (token = fresh),
        () => {},
      );
      return joinUri(apiUri, protocolOf(integration).eventsPath(requestId, token));
    };
    listenToEvents(eventsUrl, receive, limits, signal);

    watchPolicy(apiUri, reject, signal);
    sdkResult?.then(resolve, () => {});
  });
}
