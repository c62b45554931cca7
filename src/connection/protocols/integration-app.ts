import type { Protocol } from './protocol.js';

/** Generation 1: Integration.app. */
export const integrationApp: Protocol = {
  // Nobody has to sign in for client credentials, so not even a redirect is needed.
  redirects: ({ type }, redirectUri) => Boolean(redirectUri) && type !== 'client-credentials',
  connectPath: '/connection-popup',
  payload: ({ parameters, ...terms }) => ({ ...terms, connectionParameters: parameters }),
  eventsPath: (requestId) => `/sse/connection-events/${encodeURIComponent(requestId)}`,
};
