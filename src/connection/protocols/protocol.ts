import type { ConnectorParameters, ConnectPayload, Generation } from '../model.js';

/** The content of a connection request, under the same names for both generations. */
export interface ConnectionRequestContent extends ConnectPayload {
  readonly connectorParameters?: ConnectorParameters;
  readonly token: string;
  /**
   * One of the two identifies the integration; neither is needed with `connectionId` or, with Membrane, with
   * `connectorId` or `connectorKey`.
   */
  readonly integrationId?: string;
  readonly integrationKey?: string;
  /** Re-connects this connection. */
  readonly connectionId?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly name?: string;
  readonly authOptionKey?: string;
  readonly allowMultipleConnections?: boolean;
  readonly customState?: string;
  /** Identifies the attempt in its result. */
  readonly requestId?: string;
  /** Where the service redirects with the result, instead of sending it to the opener. */
  readonly redirectUri?: string;
}

/** How attempts differ between the generations of the service, as pure functions. */
export interface Protocol {
  /** The path of connection requests, below the API's URI. */
  readonly connectPath: string;
  payload(content: ConnectionRequestContent): Record<string, unknown>;
  /** Whether connectors and external apps can be connected without an integration. */
  readonly connectsConnectors?: boolean;
  /** The path of the event stream that reports the result of an attempt. */
  eventsPath(requestId: string, token: string): string;
}

function eventsPath(requestId: string): string {
  return `/sse/connection-events/${encodeURIComponent(requestId)}`;
}

/** Generation 1: Integration.app. */
const integrationApp: Protocol = {
  connectPath: '/connection-popup',
  payload: ({ parameters, ...content }) => ({ ...content, connectionParameters: parameters }),
  eventsPath,
};

/** Generation 2: Membrane. */
const membrane: Protocol = {
  connectPath: '/connect',
  payload: ({ parameters, ...content }) => ({ ...content, input: parameters }),
  connectsConnectors: true,
  // An event source sends no headers, so this service expects the token in the URL. It is the URL of a
  // subresource, not of a page: neither the history nor a referrer contains it.
  eventsPath: (requestId, token) => `${eventsPath(requestId)}?token=${encodeURIComponent(token)}`,
};

const protocols: Readonly<Record<Generation, Protocol>> = { 'integration-app': integrationApp, membrane };

export function protocolOf({ generation }: { readonly generation: Generation }): Protocol {
  return protocols[generation];
}
