import type { ConnectionApi, RecordsApi } from './api.js';
import type { AttemptLimits } from './attempt/limits.js';
import type { ConnectionError } from './error.js';
import type { CallService } from './http.js';
import type { Connection, Integration } from './model.js';
import type { OwnClient } from './own-client.js';
import type { TokenSource } from './token.js';

/** How a form reaches the service. */
export interface Link {
  readonly apiUri: string;
  readonly call: CallService;
  readonly tokens: TokenSource;
  /** The page's own SDK client. */
  readonly own?: OwnClient;
  /** Connects without the SDK, though it or a client may be there. */
  readonly noSdk?: boolean;
  readonly limits?: Partial<AttemptLimits>;
}

/** The part of the port that only a form on screen asks for. */
export interface LaterApi extends Pick<ConnectionApi, 'connect' | 'resume'>, RecordsApi {
  /** Loads what an attempt with this integration can use, and does without. */
  prepare(integration: Integration): void;
}

/**
 * What is needed only once the form has been shown, or something went wrong. The entry of a
 * bundle says which it is: with the adapter for the SDK, or without.
 */
export interface Adapters {
  createLaterApi(link: Link): LaterApi;
  noteConnection(connection: Connection | undefined): void;
  /** The error in an answer that is no success. */
  errorOfAnswer(status: number, text: string): ConnectionError;
  /** Another token for the page's client; false when it has no way to get one. */
  renewClient(own: OwnClient): Promise<boolean>;
  /** After a call of the page's client that failed: once more, where another token can help. */
  callAgain(own: OwnClient, reason: unknown, ask: () => Promise<unknown>, signal: AbortSignal): Promise<unknown>;
}
