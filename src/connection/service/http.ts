import { ConnectionError } from '../error.js';
import { askOnce } from './first-answers.js';
import { authorization, joinUri } from './first-requests.js';
import { untilAborted } from './until-aborted.js';
import type { RequestLimits } from './request-limits.js';
import type { Adapters } from './link.js';
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
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  options: CallOptions,
) => Promise<unknown>;

/** With plain `fetch`. A 401 is tried once more with a new token when the source has one. */
export function callWithFetch(
  apiUri: string,
  tokens: TokenSource,
  { serviceAnswer }: RequestLimits,
  /** Loads what tells the error in an answer that is no success. */
  loadAdapters: () => Promise<Pick<Adapters, 'errorOfAnswer'>>,
): CallService {
  return async (method, path, { body, signal }) => {
    const token = await untilAborted(tokens.get(), signal);
    let answer = await send(token);
    if (answer.status === 401) {
      const renewed = await untilAborted(tokens.renew(token), signal);
      if (renewed) answer = await send(renewed);
    }
    const { ok, status, text } = answer;
    if (!ok) throw (await loadAdapters()).errorOfAnswer(status, text);
    try {
      return text ? JSON.parse(text) : undefined;
    } catch (cause) {
      throw new ConnectionError('network', 'The service answered with no sense.', { cause });
    }

    async function send(bearer: string) {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(serviceAnswer)]);
      try {
        const asked = askOnce(joinUri(apiUri, path), {
          method,
          signal: limited,
          headers: { ...authorization(bearer), ...(body && { 'Content-Type': 'application/json' }) },
          body: body && JSON.stringify(body),
        });
        return await untilAborted(asked, limited);
      } catch (cause) {
        signal.throwIfAborted();
        throw new ConnectionError('network', 'The service could not be reached.', { cause });
      }
    }
  };
}
