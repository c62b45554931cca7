import { readConnection, readRecord } from './reading.js';
import type { Connection } from '../model.js';

/** The connections with the integration in an answer, a page of them (`{items: […]}`) or all. */
export function readConnectionList(answer: unknown, integrationId: string): Connection[] {
  const { items } = readRecord(answer);
  const list: unknown[] = Array.isArray(answer) ? answer : Array.isArray(items) ? items : [];
  return (
    list
      .map(readConnection)
      // A service that does not know the filter in the address answers all.
      .filter(({ id, raw, ...of }) => id && of.integrationId === integrationId && !raw.archivedAt)
  );
}
