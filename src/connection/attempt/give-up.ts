import { errorOfFailure } from './service-error.js';
import { retryCallWith } from './renew-client.js';
import type { ConnectorModule } from './connector.js';

/** What the lite edition does about a failed call: the user tries again. */
export const retry: ConnectorModule['retry'] = async (failure) => {
  throw errorOfFailure(failure);
};

export const retryToken: ConnectorModule['retryToken'] = async (failure) => {
  throw failure;
};

export const retryCall = retryCallWith(retry);
