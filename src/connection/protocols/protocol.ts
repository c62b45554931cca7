import type { AuthOption } from '../model.js';

/** What a connection request says, in the words of neither generation. */
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
  /** Names the attempt, so that its result can be told from others. */
  readonly requestId?: string;
  /** Where the result is sent instead of to the opener. */
  readonly redirectUri?: string;
}

/** How attempts speak with a generation of the service, as pure functions. No adapter asks which one it is. */
export interface Protocol {
  /** Whether an attempt that needs no popup leaves the page; else it goes on in a hidden frame. */
  redirects(option: Pick<AuthOption, 'type'>, redirectUri: string | undefined): boolean;
  /** Path below the API's address that takes connection requests. */
  readonly connectPath: string;
  payload(terms: ConnectionTerms): Record<string, unknown>;
  /** Path of the event stream that tells the result of an attempt. */
  eventsPath(requestId: string, token: string): string;
}
