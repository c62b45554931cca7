import type { HttpRequest } from './requests.js';

export interface CallOptions {
  readonly body?: object;
  readonly signal: AbortSignal;
  /** Who calls tries again as it sees fit. */
  readonly once?: boolean;
}

/** A request that may be made again after it has failed; without a path it is the one for the token. */
export interface Try extends CallOptions {
  readonly method?: HttpRequest['method'];
  readonly path?: string;
  /** Rejects with an `HttpResponse`, or with whatever else has failed. */
  send(): Promise<unknown>;
}

/** Makes a request, and does about a failure what there is to do. */
export type MakeTry = (each: Try) => Promise<unknown>;
