import { retryWithNewToken } from './renew-client.js';
import { errorOfFailure } from './service-error.js';
import type { RetriableRequest } from '../service/retriable-request.js';
import type { ConnectorModule } from './connector.js';

/** The lite edition retries only with a new token: else its user tries again. */
export const retry: ConnectorModule['retry'] = (failure, request, _, client) =>
  retryWithNewToken(failure, request, client).catch((reason) => fail(reason, request));

/** Rejects with the error of the failure; where the request was for the token, with the failure itself. */
export function fail(failure: unknown, { signal, path }: RetriableRequest): never {
  signal.throwIfAborted();
  throw path ? errorOfFailure(failure) : failure;
}
