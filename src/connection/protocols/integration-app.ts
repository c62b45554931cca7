import { signsIn } from '../auth-types.js';
import type { Protocol } from './protocol.js';

/** Generation 1: Integration.app. */
export const integrationApp: Protocol = {
  // Where nobody has to sign in, not even a redirect is needed.
  redirects: ({ type }, redirectUri) => Boolean(redirectUri) && signsIn(type),
  connectPath: '/connection-popup',
  payload: ({ parameters, ...terms }) => ({ ...terms, connectionParameters: parameters }),
  eventsPath: (requestId) => `/sse/connection-events/${encodeURIComponent(requestId)}`,
};
