import { ConnectionError } from '../error.js';
import { readAuthOptions, readIntegration } from '../protocols/read-integration.js';
import type { Connectable, ConnectorParameters, Integration } from '../model.js';
import type { CallService } from '../service/http.js';

/** Loads what is connected without an integration. */
export type LoadConnectable = (
  call: CallService,
  apiUri: string,
  connectable: Connectable,
  signal: AbortSignal,
  connectorParameters?: ConnectorParameters,
) => Promise<Integration>;

/** Only a connection of no integration, to re-connect it, under its own name. */
export const loadLoneConnection: LoadConnectable = async (
  call,
  _,
  { connection },
  signal,
  connectorParameters,
) => {
  if (!connection) throw new ConnectionError('configuration', 'The lite file connects only integrations.');
  const { id, name } = connection;
  const body = { connectionId: id, connectorParameters };
  const options = await call('POST', '/connection-options', { body, signal });
  return {
    ...readIntegration({ id, name }, readAuthOptions(options) ?? [], 'membrane'),
    kind: 'connection',
    connection,
  };
};
