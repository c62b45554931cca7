import { serviceRequest, type HttpRequest } from './requests.js';
import { send } from './send.js';
import { untilAborted } from './until-aborted.js';
import type { RequestLimits } from './request-limits.js';
import type { TokenSource } from './token.js';

export interface CallOptions {
  readonly body?: object;
  readonly signal: AbortSignal;
  /** Who calls tries again as it sees fit. */
  readonly once?: boolean;
}

/**
 * One request to the service, answered with its parsed JSON. Rejects with a `ConnectionError`,
 * or with the signal's reason.
 */
export type CallService = (
  method: HttpRequest['method'],
  path: string,
  options: CallOptions,
) => Promise<unknown>;

/** A request that may be made again after it has failed; without a path it is the one for the token. */
export interface Try extends CallOptions {
  readonly method?: HttpRequest['method'];
  readonly path?: string;
  /** Rejects with an `HttpResponse`, or with whatever else has failed. */
  send(): Promise<unknown>;
}

/** Makes a request, and does about a failure what there is to do. */
export type MakeTry = (each: Try) => Promise<unknown>;

/** One try with `fetch`, and another with a new token after a 401, if the source has one. */
export const callWithFetch =
  (apiUri: string, tokens: TokenSource, { serviceAnswer }: RequestLimits): CallService =>
  async (method, path, { body, signal }) => {
    const sendWith = (bearer: string) =>
      within(serviceAnswer, signal, (limited) =>
        send(serviceRequest(apiUri, bearer, method, path, body), limited),
      );
    const token = await untilAborted(tokens.get(), signal);
    let response = await sendWith(token);
    if (response.status === 401) {
      const renewed = await untilAborted(tokens.renew(token), signal);
      if (renewed) response = await sendWith(renewed);
    }
    if (!response.ok) throw response;
    return response.text ? JSON.parse(response.text) : undefined;
  };

/** Rejects after so many milliseconds, also where what is started does not heed the signal. */
export function within<T>(
  milliseconds: number,
  signal: AbortSignal,
  start: (limited: AbortSignal) => Promise<T>,
): Promise<T> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  return untilAborted(start(limited), limited);
}
