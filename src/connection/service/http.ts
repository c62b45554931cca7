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

/** Tells what is wrong from a response that is no success. */
export interface ErrorReader {
  errorOfResponse(status: number, text: string): ConnectionError;
}

/** With plain `fetch`. A 401 is tried once more with a new token when the source has one. */
export function callWithFetch(
  apiUri: string,
  tokens: TokenSource,
  { serviceAnswer }: RequestLimits,
  /** Most forms never need it, so it is loaded with the first error. */
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
        // An early request knows nothing of the signal.
        return await untilAborted(send(serviceRequest(apiUri, bearer, method, path, body), limited), limited);
      } catch (cause) {
        signal.throwIfAborted();
        throw new ConnectionError('network', 'The service could not be reached.', { cause });
      }
    }
  };
}
