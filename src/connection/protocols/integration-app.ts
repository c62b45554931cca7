import { needsPopup } from './needs-popup.js';
import type { Protocol } from './protocol.js';

/** Generation 1: Integration.app. */
export const integrationApp: Protocol = {
  surfaceFor: (option, redirectUri) =>
    // Nobody has to sign in for client credentials, so not even a redirect is needed.
    needsPopup(option, redirectUri) ? 'popup' : option.type === 'client-credentials' ? 'frame' : 'redirect',
  connectPath: '/connection-popup',
  payload: ({ parameters, ...terms }) => ({ ...terms, connectionParameters: parameters }),
  eventsPath: (requestId) => `/sse/connection-events/${encodeURIComponent(requestId)}`,
};
