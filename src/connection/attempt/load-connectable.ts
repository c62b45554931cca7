import { ConnectionError } from '../error.js';
import { protocolOf } from '../protocols/protocol.js';
import { requireValidAnswer, readRecord, readText, type Raw } from '../protocols/read-answers.js';
import { readAuthOptions, readIntegration } from '../protocols/read-integration.js';
import { generationAt } from '../protocols/uris.js';
import { listConnections } from './list-connections.js';
import { loadLoneConnection, type LoadConnectable } from './load-lone-connection.js';
import type { Connection } from '../model.js';
import type { CallService } from '../service/http.js';

/**
 * A connector, which may be that of an external app, or a connection of no integration. With a connector comes
 * the connection that a new one would replace, as with an integration.
 */
export const loadConnectable: LoadConnectable = async (call, apiUri, connectable, signal, parameters) => {
  const { connection, connector, connectorVersion, externalApp = '' } = connectable;
  if (!protocolOf({ generation: generationAt(apiUri) ?? 'membrane' }).connectsConnectors)
    throw onlyIntegrations();
  if (connection) {
    const [lone, looks] = await Promise.all([
      loadLoneConnection(call, apiUri, connectable, signal, parameters).catch(explain),
      loadLooks(call, connection, signal),
    ]);
    return { ...lone, name: readText(looks.name) || lone.name, logoUri: readText(looks.logoUri), raw: looks };
  }
  const path = connector ? connectorPath(connector) : externalAppPath(externalApp);
  const raw = readRecord(await call('GET', path, { signal }));
  const id = readText(connector ? raw.id : raw.defaultConnectorId);
  requireValidAnswer(readText(raw.id));
  if (!id) throw new ConnectionError('configuration', 'The external app has no connector to connect with.');
  const body = { connectorId: id, connectorVersion, connectorParameters: parameters };
  const owner = { kind: 'connector', id } as const;
  const [options, [existing]] = await Promise.all([
    call('POST', '/connection-options', { body, signal }).catch(explain),
    listConnections(call, owner, signal),
  ]);
  return {
    ...readIntegration(raw, readAuthOptions(options) ?? [], 'membrane'),
    ...owner,
    connection: existing,
  };
};

/** Of the connector or the app of a connection; an intent has neither, and they may not be the customer's to read. */
async function loadLooks(call: CallService, { raw }: Connection, signal: AbortSignal): Promise<Raw> {
  const connectorId = readText(raw.connectorId);
  const externalAppId = readText(raw.externalAppId);
  if (!connectorId && !externalAppId) return {};
  const path = connectorId ? connectorPath(connectorId) : externalAppPath(externalAppId);
  return call('GET', path, { signal }).then(readRecord, () => ({}));
}

const connectorPath = (selector: string) => `/connectors/${encodeURIComponent(selector)}`;
const externalAppPath = (selector: string) => `/external-apps/${encodeURIComponent(selector)}`;

/** What it is about was found: where the auth options are not, the service does not have their path. */
function explain(error: ConnectionError): never {
  throw error.code === 'not-found' ? onlyIntegrations() : error;
}

function onlyIntegrations(): ConnectionError {
  return new ConnectionError(
    'configuration',
    'This service connects only integrations; connectors, external apps and their connections need Membrane.',
  );
}
