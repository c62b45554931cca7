import type { Collection } from '../../schema/special/collection.js';
import { requireValidAnswer, readRecord, readText } from '../protocols/read-answers.js';
import { connectionPath } from '../service/connections.js';
import type { DataRecord } from '../model.js';
import type { CallService } from '../service/http.js';

/** Where reading ends: an app may have millions, and who has not found theirs by then types it. */
export const recordLimits = { records: 2000, pages: 50 };

/**
 * Sends the same requests as both SDKs, until one is answered without a cursor; the answers are
 * `{records: [{id, name, iconUri}], cursor}`. What has come before one that fails is kept.
 */
export async function listRecords(
  call: CallService,
  connectionId: string,
  { key, parameters }: Collection,
  signal: AbortSignal,
): Promise<DataRecord[]> {
  const query = new URLSearchParams(parameters).toString();
  const path = `${connectionPath(connectionId)}/data/${encodeURIComponent(key)}/list`;
  const found: DataRecord[] = [];
  const seen = new Set<string>();
  let cursor = '';
  do {
    seen.add(cursor);
    const body = cursor ? { cursor } : {};
    try {
      const page = await call('POST', query ? `${path}?${query}` : path, { body, signal });
      const { records, cursor: next } = readRecord(page);
      requireValidAnswer(page === readRecord(page));
      if (Array.isArray(records)) found.push(...records.map(readRecord).map(readDataRecord));
      cursor = readText(next);
    } catch (error) {
      if (!found.length || signal.aborted) throw error;
      return found;
    }
    // A service that knows no cursor repeats its own.
  } while (!seen.has(cursor) && found.length < recordLimits.records && seen.size < recordLimits.pages);
  return found;
}

function readDataRecord({ id, name, iconUri }: Readonly<Record<string, unknown>>): DataRecord {
  return { id, name: readText(name), iconUri: readText(iconUri) };
}
