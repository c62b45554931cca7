import { serviceRequest, type HttpRequest } from './requests.js';
import { send } from './send.js';
import { untilAborted } from './until-aborted.js';
import { withTimeout } from './with-timeout.js';
import type { CallOptions } from './retriable-request.js';
import type { RequestLimits } from './request-limits.js';
import type { TokenSource } from './token.js';

/**
 * One request to the service, answered with its parsed JSON. Rejects with a `ConnectionError`,
 * or with the signal's reason.
 */
export type CallService = (
  method: HttpRequest['method'],
  path: string,
  options: CallOptions,
) => Promise<unknown>;

/** One try with `fetch`, and another with a new token after a 401, if the source has one. */
export const callWithFetch =
  (apiUri: string, tokens: TokenSource, { serviceAnswer }: RequestLimits): CallService =>
  async (method, path, { body, signal }) => {
    const sendWith = (bearer: string) =>
      withTimeout(serviceAnswer, signal, (limited) =>
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
