import type { HttpRequest } from './requests.js';

export interface CallOptions {
  readonly body?: object;
  readonly signal: AbortSignal;
  /** Sent once: the caller has retries of its own. */
  readonly once?: boolean;
}

/** A request that may be sent again after it has failed; without a path it is the one for the token. */
export interface RetriableRequest extends CallOptions {
  readonly method?: HttpRequest['method'];
  readonly path?: string;
  /** Rejects with an `HttpResponse`, or with whatever else has failed. */
  send(): Promise<unknown>;
}

/** Sends a request, and retries it after a failure as the edition does. */
export type SendWithRetries = (request: RetriableRequest) => Promise<unknown>;
