import { errorOfClient } from './service-error.js';
import { requestLimits } from '../service/request-limits.js';
import { untilAborted } from '../service/until-aborted.js';
import type { PageClient } from '../service/page-client.js';
import type { SdkClient } from '../sdk-client.js';

/**
 * Another token for the page's client; false when it has no way to get one. A client renews a
 * token that expires, but not one that is refused, so from then on one that delegates to it and
 * has no token yet stands in for it.
 */
export async function renewClient(own: PageClient): Promise<boolean> {
  const next = Object.assign(Object.create(own.given) as SdkClient, { token: undefined });
  try {
    await untilAborted(next.getToken(), AbortSignal.timeout(requestLimits.tokenAnswer));
  } catch {
    return false;
  }
  own.live = next;
  return true;
}

/** After a call that failed: once more, where another token can help. Rejects with a `ConnectionError`. */
export async function callAgain(
  own: PageClient,
  reason: unknown,
  ask: () => Promise<unknown>,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const canHelp =
      errorOfClient(reason).code === 'unauthorized' && (await untilAborted(renewClient(own), signal));
    if (canHelp) return await untilAborted(ask(), signal);
  } catch (again) {
    reason = again;
  }
  signal.throwIfAborted();
  throw errorOfClient(reason);
}
