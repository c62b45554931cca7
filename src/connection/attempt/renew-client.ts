import { requestLimits } from '../service/request-limits.js';
import { untilAborted } from '../service/until-aborted.js';
import { errorOfClient } from './service-error.js';
import type { SdkClient } from '../sdk-client.js';
import type { CallRetry, PageClient } from '../service/page-client.js';

/**
 * Another token for the page's client; false when it has no way to get one. A client renews a
 * token that expires, but not one that is refused, so from then on one that delegates to it and
 * has no token yet stands in for it.
 */
export async function renewClient(client: PageClient): Promise<boolean> {
  const next = Object.assign(Object.create(client.given) as SdkClient, { token: undefined });
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
