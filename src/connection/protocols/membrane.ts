import { integrationApp } from './integration-app.js';
import type { Protocol } from './protocol.js';

/** Generation 2: Membrane. */
export const membrane: Protocol = {
  redirects: (_, redirectUri) => Boolean(redirectUri),
  connectPath: '/connect',
  payload: ({ parameters, ...terms }) => ({ ...terms, input: parameters }),
  // An event source sends no headers, so this service wants the token in the address. It is the
  // address of a request of the page, not of a page: no history and no referrer keeps it.
  eventsPath: (requestId, token) =>
    `${integrationApp.eventsPath(requestId, token)}?token=${encodeURIComponent(token)}`,
};
