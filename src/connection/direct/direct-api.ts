import type { Collection } from '../../schema/collection.js';
import { ConnectionError } from '../error.js';
import { resumeAttempt } from '../resume.js';
import { listRecords } from '../records.js';
import { takeReturn } from '../return-trip.js';
import { attemptLimits } from '../attempt/limits.js';
import { unseenAttempt } from '../attempt/unseen-attempt.js';
import { connectDirectly } from './connect-directly.js';
import type { Resumption } from '../api.js';
import type { AttemptTerms, LaterApi, Link } from '../link.js';
import type { ConnectRequest, DataRecord, Integration, Outcome } from '../model.js';
import type { Service } from '../attempt/service.js';

/** Attempts without the SDK, whatever the page has given. */
export class DirectApi implements LaterApi {
  protected readonly service: Service;

  constructor(protected readonly link: Link) {
    this.service = { ...link, limits: { ...attemptLimits, ...link.limits } };
  }

  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  prepare(_integration: Integration): void {}

  async connect(request: ConnectRequest, signal: AbortSignal, terms: AttemptTerms): Promise<Outcome> {
    if (terms.prebuilt) {
      throw new ConnectionError('configuration', 'The vendor’s own dialog needs the SDK, which this form is without.');
    }
    const live = this.link.own?.live;
    if (!live?.takeAttempt) return connectDirectly(this.service, request, signal, terms);
    // A stand-in for the service, of a page that is tested, takes the attempt by itself, in no window.
    return unseenAttempt(this.service, request.integration, live.takeAttempt(request), async () => undefined, signal);
  }

  resume(integration: Integration, signal: AbortSignal): Resumption | undefined {
    const back = takeReturn(integration);
    return back && { authOptionKey: back.authOptionKey, outcome: resumeAttempt(this.service, back.result, integration, signal) };
  }

  listRecords(connectionId: string, collection: Collection, signal: AbortSignal): Promise<DataRecord[]> {
    return listRecords(this.service.call, connectionId, collection, signal);
  }
}
