import { signsIn } from '../auth-types.js';
import type { AuthOption, Generation } from '../model.js';
import { joinUri, publicUris } from './addresses.js';

/** What a connection request holds, whatever the generation calls it. */
export interface ConnectionTerms {
  readonly token: string;
  /** One of the two names the integration; neither is needed with `connectionId`. */
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
  /** Where the result is sent instead of to the opener. */
  readonly redirectUri?: string;
}

/**
 * How attempts speak with a generation of the service, as pure functions. Nothing else asks which
 * generation it is.
 */
export interface Protocol {
  /** Whether an attempt that needs no popup leaves the page; else it goes on in a hidden frame. */
  redirects(option: Pick<AuthOption, 'type'>, redirectUri: string | undefined): boolean;
  /** Path below the API's address that takes connection requests. */
  readonly connectPath: string;
  payload(terms: ConnectionTerms): Record<string, unknown>;
  /** Path of the event stream that reports the result of an attempt. */
  eventsPath(requestId: string, token: string): string;
}

function eventsPath(requestId: string): string {
  return `/sse/connection-events/${encodeURIComponent(requestId)}`;
}

/** Generation 1: Integration.app. */
const integrationApp: Protocol = {
  // Where nobody has to sign in, not even a redirect is needed.
  redirects: ({ type }, redirectUri) => Boolean(redirectUri) && signsIn(type),
  connectPath: '/connection-popup',
  payload: ({ parameters, ...terms }) => ({ ...terms, connectionParameters: parameters }),
  eventsPath,
};

/** Generation 2: Membrane. */
const membrane: Protocol = {
  redirects: (_, redirectUri) => Boolean(redirectUri),
  connectPath: '/connect',
  payload: ({ parameters, ...terms }) => ({ ...terms, input: parameters }),
  // An event source sends no headers, so this service wants the token in the address. It is the
  // address of a request of the page, not of a page: no history and no referrer keeps it.
  eventsPath: (requestId, token) => `${eventsPath(requestId)}?token=${encodeURIComponent(token)}`,
};

const protocols: Readonly<Record<Generation, Protocol>> = { 'integration-app': integrationApp, membrane };

export function protocolOf({ generation }: { readonly generation: Generation }): Protocol {
  return protocols[generation];
}

export interface ConnectionRequestOptions extends ConnectionTerms {
  /** Default: the generation's public address. */
  readonly apiUri?: string;
  /** Default: `integration-app`. */
  readonly generation?: Generation;
}

/** Where a connection request is sent, and what it holds. */
export function connectionRequest({
  apiUri,
  generation = 'integration-app',
  ...terms
}: ConnectionRequestOptions) {
  const { connectPath, payload } = protocolOf({ generation });
  return { url: joinUri(apiUri ?? publicUris[generation], connectPath), payload: payload(terms) };
}
