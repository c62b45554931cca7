import { joinUri } from '../service/first-requests.js';
import { protocolOf } from '../protocols/protocol-of.js';
import { listenToEvents } from './event-stream.js';
import {
  claimsToBeService,
  readServiceMessage,
  requestIdOf,
  trustedOrigins,
  type ServiceMessage,
} from './service-message.js';
import { watchPolicy } from './policy-watch.js';
import type { Service } from './service.js';
import type { WatchedAttempt } from './watch.js';

/**
 * What the service says of an attempt, by message or by event stream, whichever comes first. Stops
 * listening with the signal. Rejects when the page's own policy forbids connecting.
 */
export function awaitResult(
  { apiUri, tokens, limits }: Service,
  { request, requestId, heard, ...attempt }: WatchedAttempt,
  signal: AbortSignal,
): Promise<ServiceMessage> {
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
        if (origins.has(origin) && claimsToBeService(data) && requestIdOf(data) === requestId) hear(data);
      },
      { capture: true, signal },
    );

    let { token } = attempt;
    const eventsUrl = () => {
      // For the next time: by then this one may have expired.
      tokens.get().then(
        (fresh) => (token = fresh),
        () => {},
      );
      return joinUri(apiUri, protocolOf(integration).eventsPath(requestId, token));
    };
    listenToEvents(eventsUrl, hear, limits, signal);

    watchPolicy(apiUri, reject, signal);
    heard?.then(resolve, () => {});
  });
}
