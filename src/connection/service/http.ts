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

/** A call that has failed, which may be made again. */
export interface FailedCall {
  readonly method: HttpRequest['method'];
  readonly path: string;
  again(): Promise<unknown>;
  readonly limits: object;
  readonly signal: AbortSignal;
}

/** What is done about a failed call. */
export interface Retry {
  /** Resolves with the answer of a later try; else rejects with the `ConnectionError` of what failed. */
  retry(failure: unknown, call: FailedCall): Promise<unknown>;
}

/** Calls with `fetch`. After a 401 it retries once with a new token, if the source has one. */
export function callWithFetch(
  apiUri: string,
  tokens: TokenSource,
  limits: RequestLimits,
  /** Called at the first failure: most forms never need it. */
  loadRetry: () => Promise<Retry>,
): CallService {
  return async (method, path, { body, signal, once }) => {
    const again = async () => {
      const token = await untilAborted(tokens.get(), signal);
      let response = await sendWith(token);
      if (response.status === 401) {
        const renewed = await untilAborted(tokens.renew(token), signal);
        if (renewed) response = await sendWith(renewed);
      }
      if (!response.ok) throw response;
      return response.text ? JSON.parse(response.text) : undefined;
    };
    try {
      return await again();
    } catch (failure) {
      signal.throwIfAborted();
      const { retry } = await loadRetry();
      return retry(failure, { method, path, again, limits: once ? noRetries : limits, signal });
    }

    function sendWith(bearer: string) {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(limits.serviceAnswer)]);
      // An early request does not have this signal.
      return untilAborted(send(serviceRequest(apiUri, bearer, method, path, body), limited), limited);
    }
  };
}

export const noRetries = { readRetries: [] };
