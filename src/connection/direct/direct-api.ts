import { ConnectionError } from '../error.js';
import { listRecords } from '../attempt/records.js';
import { takeReturn } from '../attempt/return-trip.js';
import { unseenAttempt } from '../attempt/unseen-attempt.js';
import { errorOfAttempt } from '../attempt/service-error.js';
import { confirmConnection } from '../attempt/confirm.js';
import { connectDirectly } from './connect-directly.js';
import type { LaterApi } from '../service/link.js';
import type { Integration, Outcome } from '../model.js';
import type { ConnectionResult } from '../connection-result.js';
import type { Service } from '../attempt/service.js';

/** Attempts without the SDK, whatever the page has given. */
export function directApi(service: Service): LaterApi {
  return {
    prepare() {},

    async connect(request, signal, terms) {
      if (terms.prebuilt) {
        throw new ConnectionError(
          'configuration',
          'The vendor’s own dialog needs the SDK, which this form is without.',
        );
      }
      const live = service.own?.live;
      if (!live?.takeAttempt) return connectDirectly(service, request, signal, terms);
      // A stand-in for the service, of a page that is tested, takes the attempt by itself, in no window.
      return unseenAttempt(
        service,
        request.integration,
        live.takeAttempt(request),
        async () => undefined,
        signal,
      );
    },

    resume(integration, signal) {
      const back = takeReturn(integration);
      return (
        back && {
          authOptionKey: back.authOptionKey,
          outcome: outcomeOf(service, back.result, integration, signal),
        }
      );
    },

    listRecords: (connectionId, collection, signal) =>
      listRecords(service.call, connectionId, collection, signal),
  };
}

/** How an attempt ended that came back to this page, confirmed by the service. */
async function outcomeOf(
  service: Service,
  result: ConnectionResult,
  integration: Integration,
  signal: AbortSignal,
): Promise<Outcome> {
  if (result.kind === 'failed') throw errorOfAttempt(result.message, result.data);
  const { connectionId, customState } = result;
  const connection = await confirmConnection(service, connectionId, integration, signal);
  return { kind: 'connected', connection, ...(customState === undefined ? {} : { customState }) };
}
