import { readHttpUri, readSchema, readText } from './reading.js';
import { integrationApp } from './integration-app.js';
import type { Protocol } from './protocol.js';

/** Generation 2: Membrane. */
export const membrane: Protocol = {
  generation: 'membrane',
  defaultApiUri: 'https://api.getmembrane.com',
  readOption: (raw) => {
    const ui = (raw.ui ?? {}) as Record<string, unknown>;
    return {
      key: readText(raw.key),
      type: readText(raw.type),
      title: readText(raw.title),
      description: readText(raw.description) || readText(ui.description),
      helpUri: readHttpUri(raw.helpUri) || readHttpUri(ui.helpUri),
      schema: readSchema(raw.inputSchema) ?? readSchema(ui.schema),
    };
  },
  surfaceFor: ({ type }, redirectUri) =>
    redirectUri ? 'redirect' : type === 'client-credentials' ? 'frame' : 'popup',
  connectPath: '/connect',
  payload: ({ parameters, ...terms }) => ({ ...terms, input: parameters }),
  // An event source sends no headers, so this service wants the token in the address. It is the
  // address of a request of the page, not of a page: no history and no referrer keeps it.
  eventsPath: (requestId, token) =>
    `${integrationApp.eventsPath(requestId, token)}?token=${encodeURIComponent(token)}`,
};
