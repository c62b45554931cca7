import { outcomeOfClient, outcomeOfReturn } from '../attempt/confirm.js';
import { serviceOf, type AttemptStart, type ConnectorModule } from '../attempt/connector.js';
import { listConnections } from '../attempt/list-connections.js';
import { maskErrors } from '../attempt/redact.js';
import { withRenewedToken } from '../attempt/refused-token.js';
import { takeReturn } from '../attempt/return-trip.js';
import { ConnectionError } from '../error.js';
import { resolveInDoubt } from '../attempt/in-doubt.js';
import { connectDirectly } from './connect-directly.js';

// The other exports of a `ConnectorModule`.
export { loadLoneConnection as loadConnectable } from '../attempt/load-lone-connection.js';
export { retry } from '../attempt/essential-retry.js';

/** Connects without the SDK, even if the page gives a client. */
export const createConnector: ConnectorModule['createConnector'] = (options) => {
  const service = serviceOf(options);
  return {
    prepare() {},

    connect: maskErrors(async (request, signal, start) => {
      if (start.prebuilt) {
        throw new ConnectionError('configuration', 'The vendor’s own dialog needs the SDK of this service.');
      }
      const client = service.pageClient?.current;
      if (!client?.takeAttempt) {
        const attempt = (each: AttemptStart) => connectDirectly(service, request, signal, each);
        const earlier = await resolveInDoubt(service, request, signal);
        return earlier ?? withRenewedToken(service, signal, start, attempt, attempt);
      }
      // The client of a test service makes the attempt itself, without a window.
      const attempt = client.takeAttempt(request);
      return outcomeOfClient(service, request, attempt, signal);
    }),

    resume(integration, signal) {
      const back = takeReturn(integration);
      if (!back) return undefined;
      const { authOptionKey, result } = back;
      return { authOptionKey, outcome: outcomeOfReturn(service, integration, result, signal) };
    },

    listConnections: (integration, signal) => listConnections(service.call, integration, signal),
  };
};
