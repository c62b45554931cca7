import type { DataRecord } from '../../connection/model.js';
import type { Collection } from '../../schema/special/collection.js';
import type { ConnectionFlow } from '../connection-flow.js';

/** The records of a collection, over the connection that is there; none where there is none that works. */
export async function listRecords(
  { api, state }: ConnectionFlow,
  collection: Collection,
): Promise<DataRecord[]> {
  const { existing } = state;
  if (!api || !existing || existing.disconnected) return [];
  // Never aborted: what arrives after the form is gone does no harm.
  return api.listRecords(existing.id, collection, new AbortController().signal);
}
