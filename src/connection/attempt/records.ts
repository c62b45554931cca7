import type { Collection } from '../../schema/special/collection.js';
import { readRecord, readText } from '../protocols/read-answers.js';
import { connectionPath } from '../service/connections.js';
import type { DataRecord } from '../model.js';
import type { CallService } from '../service/http.js';

/** Sends the same request as both SDKs; the answer is `{records: [{id, name, iconUri}], cursor}`. */
export async function listRecords(
  call: CallService,
  connectionId: string,
  { key, parameters }: Collection,
  signal: AbortSignal,
): Promise<DataRecord[]> {
  const query = new URLSearchParams(parameters).toString();
  const path = `${connectionPath(connectionId)}/data/${encodeURIComponent(key)}/list`;
  const { records } = readRecord(await call('POST', query ? `${path}?${query}` : path, { body: {}, signal }));
  if (!Array.isArray(records)) return [];
  return records
    .map(readRecord)
    .map(({ id, name, iconUri }) => ({ id, name: readText(name), iconUri: readText(iconUri) }));
}
