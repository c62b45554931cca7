import { ConnectionError } from '../error.js';
import { serviceRequest, type HttpRequest } from './requests.js';
import { send } from './send.js';
import { untilAborted } from './until-aborted.js';
import type { RequestLimits } from './request-limits.js';
import type { TokenSource } from './token.js';

export interface CallOptions {
  readonly body?: object;
  readonly signal: AbortSignal;
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

/** Reads the error from a response with an error status. */
export interface ErrorReader {
  errorOfResponse(status: number, text: string): ConnectionError;
}

/** Calls with `fetch`. After a 401 it retries once with a new token, if the source has one. */
export function callWithFetch(
  apiUri: string,
  tokens: TokenSource,
  { serviceAnswer }: RequestLimits,
  /** Called at the first error: most forms never need the reader. */
  loadErrorReader: () => Promise<ErrorReader>,
): CallService {
  return async (method, path, { body, signal }) => {
    const token = await untilAborted(tokens.get(), signal);
    let response = await sendWith(token);
    if (response.status === 401) {
      const renewed = await untilAborted(tokens.renew(token), signal);
      if (renewed) response = await sendWith(renewed);
    }
    const { ok, status, text } = response;
    if (!ok) throw (await loadErrorReader()).errorOfResponse(status, text);
    try {
      return text ? JSON.parse(text) : undefined;
    } catch (cause) {
      throw new ConnectionError('network', 'The service answered with no sense.', { cause });
    }

    async function sendWith(bearer: string) {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(serviceAnswer)]);
      try {
        // An early request does not have this signal.
        return await untilAborted(send(serviceRequest(apiUri, bearer, method, path, body), limited), limited);
      } catch (cause) {
        signal.throwIfAborted();
        throw new ConnectionError('network', 'The service could not be reached.', { cause });
      }
    }
  };
}
