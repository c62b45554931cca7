import { readHttpUri, readSchema, readText } from './reading.js';
import type { Protocol } from './protocol.js';

/** Generation 1: Integration.app. */
export const integrationApp: Protocol = {
  generation: 'integration-app',
  defaultApiUri: 'https://api.integration.app',
  readOption: (raw) => {
    const ui = (raw.ui ?? {}) as Record<string, unknown>;
    return {
      key: readText(raw.key),
      type: readText(raw.type),
      title: readText(raw.title),
      // The guide reads the description under `ui`, the service also sends it beside.
      description: readText(ui.description) || readText(raw.description),
      helpUri: readHttpUri(ui.helpUri) || readHttpUri(raw.helpUri),
      schema: readSchema(ui.schema) ?? readSchema(raw.inputSchema),
    };
  },
  surfaceFor: ({ type }, redirectUri) =>
    // Nobody has to sign in for client credentials, so not even a redirect is needed.
    type === 'client-credentials' ? 'frame' : redirectUri ? 'redirect' : 'popup',
  connectPath: '/connection-popup',
  payload: ({ parameters, ...terms }) => ({ ...terms, connectionParameters: parameters }),
  eventsPath: (requestId) => `/sse/connection-events/${encodeURIComponent(requestId)}`,
};
