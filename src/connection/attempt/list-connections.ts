import { requireValidAnswer, readConnection, readRecord, readText } from '../protocols/read-answers.js';
import type { Connection, Integration } from '../model.js';
import type { CallService } from '../service/http.js';

type Owner = Pick<Integration, 'id' | 'kind'>;

/** The id of the integration of a connection, or of what takes its place; `""` where the service does not say. */
export function ownerIdOf({ id, raw }: Connection, { kind }: Pick<Owner, 'kind'>): string {
  return kind === 'connection' ? id : readText(raw[`${kind}Id`]);
}

/** All connections with the integration, in the order of the service, page by page to the last one. */
export async function listConnections(
  call: CallService,
  owner: Owner,
  signal: AbortSignal,
): Promise<Connection[]> {
  const found = new Map<string, Connection>();
  const seen = new Set<string>();
  let cursor = '';
  do {
    seen.add(cursor);
    const query = new URLSearchParams({ [`${owner.kind}Id`]: owner.id, ...(cursor && { cursor }) });
    const answer = await call('GET', `/connections?${query}`, { signal });
    for (const connection of readConnectionList(answer)) {
      // A service without the filter in the query returns the connections with all integrations.
      if (ownerIdOf(connection, owner) === owner.id) found.set(connection.id, connection);
    }
    cursor = readText(readRecord(answer).cursor);
    // The last page has no cursor; a service that knows none in the query repeats its own.
  } while (!seen.has(cursor));
  return [...found.values()];
}

/** The connections in an answer, which is `{items: […]}` or a plain list. */
export function readConnectionList(answer: unknown): Connection[] {
  const { items } = readRecord(answer);
  const list = items ?? answer;
  requireValidAnswer(Array.isArray(list));
  return (list as unknown[]).map(readConnection).filter(({ id, raw }) => id && !raw.archivedAt);
}
