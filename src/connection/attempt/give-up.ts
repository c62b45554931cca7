import { retryRenewed } from './renew-client.js';
import { errorOfFailure } from './service-error.js';
import type { ConnectorModule } from './connector.js';

/** What the lite edition does about a failed request: the user tries again. */
export const retry: ConnectorModule['retry'] = (failure, each, _, client) =>
  retryRenewed(failure, each, client).catch((reason) => {
    each.signal.throwIfAborted();
    throw each.path ? errorOfFailure(reason) : reason;
  });
