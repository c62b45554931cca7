import type { AttemptOptions, ConnectionApi, RecordsApi } from '../api.js';
import type { AttemptLimits } from '../attempt/attempt-limits.js';
import type { ConnectionError } from '../error.js';
import type { CallService } from './http.js';
import type { ConnectRequest, Integration, Outcome } from '../model.js';
import type { PageClient } from './page-client.js';
import type { TokenSource } from './token.js';

/** How a form reaches the service. */
export interface Link {
  readonly apiUri: string;
  readonly call: CallService;
  readonly tokens: TokenSource;
  /** The page's own SDK client. */
  readonly own?: PageClient;
  /** Connects without the SDK, though it or a client may be there. */
  readonly noSdk?: boolean;
  readonly limits?: Partial<AttemptLimits>;
}

/** What an attempt is given besides the request. */
export interface AttemptTerms extends AttemptOptions {
  readonly token: string;
  /** Opened within the user's act, still empty; there where the request needs one, and closed once the attempt is over. */
  readonly popup?: Window;
}

/** The part of the port that only a form on screen asks for. */
export interface LaterApi extends Pick<ConnectionApi, 'resume'>, RecordsApi {
  /** Loads what an attempt with this integration can use, and does without. */
  prepare(integration: Integration): void;

  connect(request: ConnectRequest, signal: AbortSignal, terms: AttemptTerms): Promise<Outcome>;
}

/**
 * What is needed only once the form has been shown, or something went wrong. The entry of a
 * bundle says which it is: with the adapter for the SDK, or without.
 */
export interface Adapters {
  createLaterApi(link: Link): LaterApi;
  /** The error in an answer that is no success. */
  errorOfAnswer(status: number, text: string): ConnectionError;
  /** After a call of the page's client that failed: once more, where another token can help. */
  callAgain(
    own: PageClient,
    reason: unknown,
    ask: () => Promise<unknown>,
    signal: AbortSignal,
  ): Promise<unknown>;
}
