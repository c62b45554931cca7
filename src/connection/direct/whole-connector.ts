import { connectionUpkeep } from '../attempt/connection-upkeep.js';
import type { ConnectorModule } from '../attempt/connector.js';
import { requireForms, watchPolicy } from '../attempt/page-policy.js';
import { listRecords } from '../attempt/records.js';
import { createConnector as createDirectConnector } from './direct-connector.js';

// The other exports of a `ConnectorModule`.
export { loadConnectable } from '../attempt/load-connectable.js';
export { retry } from '../attempt/retry.js';

/** Connects without the SDK, even if the page gives a client, and does whatever else a form asks for. */
export const createConnector: ConnectorModule['createConnector'] = (options) => {
  const { call, pageClient } = options;
  const direct = createDirectConnector({ ...options, watchPolicy });
  return {
    ...direct,
    upkeep: connectionUpkeep(call, pageClient),

    listRecords: (connectionId, collection, signal) => listRecords(call, connectionId, collection, signal),

    async connect(request, signal, start) {
      if (!pageClient?.current.takeAttempt) requireForms();
      return direct.connect(request, signal, start);
    },
  };
};
