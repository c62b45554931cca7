import { requestLimits } from '../service/request-limits.js';
import { untilAborted } from '../service/until-aborted.js';
import { errorOfClient } from './service-error.js';
import type { SdkClient } from '../sdk-client.js';
import type { CallRetry, PageClient } from '../service/page-client.js';

/**
 * Gets another token for the page's client; false when the client cannot get one. A client renews an
 * expired token, but not a refused one. So a new object with the client as its prototype, and without
 * a token, replaces it.
 */
export async function renewClient(client: PageClient): Promise<boolean> {
  const next = Object.assign(Object.create(client.original) as SdkClient, { token: undefined });
  try {
    await untilAborted(next.getToken(), AbortSignal.timeout(requestLimits.tokenAnswer));
  } catch {
    return false;
  }
  client.current = next;
  return true;
}

/** Rejects with a `ConnectionError`. */
export const retryCall: CallRetry['retryCall'] = async (client, reason, call, signal) => {
  try {
    const canHelp =
      errorOfClient(reason).code === 'unauthorized' && (await untilAborted(renewClient(client), signal));
    if (canHelp) return await untilAborted(call(), signal);
  } catch (secondReason) {
    reason = secondReason;
  }
  signal.throwIfAborted();
  throw errorOfClient(reason);
};
