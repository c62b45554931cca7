import { readConnection, readRecord, readText } from '../protocols/read-answers.js';
import type { Connection } from '../model.js';
import type { CallService } from '../service/http.js';

/** All connections with the integration, in the order of the service, page by page to the last one. */
export async function listConnections(
  call: CallService,
  integrationId: string,
  signal: AbortSignal,
): Promise<Connection[]> {
  const found = new Map<string, Connection>();
  const seen = new Set<string>();
  let cursor = '';
  do {
    seen.add(cursor);
    const query = new URLSearchParams({ integrationId, ...(cursor && { cursor }) });
    const answer = await call('GET', `/connections?${query}`, { signal });
    for (const connection of readConnectionList(answer, integrationId)) found.set(connection.id, connection);
    cursor = readText(readRecord(answer).cursor);
    // The last page has no cursor; a service that knows none in the query repeats its own.
  } while (!seen.has(cursor));
  return [...found.values()];
}

/** The connections with the integration in an answer, which is `{items: […]}` or a plain list. */
export function readConnectionList(answer: unknown, integrationId: string): Connection[] {
  const { items } = readRecord(answer);
  const list: unknown[] = Array.isArray(answer) ? answer : Array.isArray(items) ? items : [];
  return (
    list
      .map(readConnection)
      // A service without the filter in the query returns the connections with all integrations.
      .filter(({ id, raw, ...of }) => id && of.integrationId === integrationId && !raw.archivedAt)
  );
}
