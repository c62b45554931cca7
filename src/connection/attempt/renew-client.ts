import { requestLimits } from '../service/request-limits.js';
import { untilAborted } from '../service/until-aborted.js';
import { errorOfFailure } from './service-error.js';
import type { SdkClient } from '../sdk-client.js';
import type { RetriableRequest } from '../service/retriable-request.js';
import type { PageClient } from '../service/page-client.js';

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

/** Sends it again with a new token of the page's client where that can help; otherwise rejects with the failure. */
export async function retryWithNewToken(
  failure: unknown,
  { send, signal }: RetriableRequest,
  client: PageClient | undefined,
): Promise<unknown> {
  const mayHelp = client && errorOfFailure(failure).code === 'unauthorized';
  if (mayHelp && (await untilAborted(renewClient(client), signal))) return send();
  throw failure;
}
