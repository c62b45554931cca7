import type { ConnectionApi } from '../connection/api.js';
import type { ConnectorParameters, Connection, Integration } from '../connection/model.js';
import { orNetworkError } from '../connection/error.js';
import type { FlowEvent } from './transition.js';

/** What the page wants to connect, and how. */
export interface FlowTarget {
  readonly api: ConnectionApi;
  /** Key or id of the integration; `""` when it is that of the connection. */
  readonly integration: string;
  /** The connection to re-connect. */
  readonly connectionId?: string;
  /** The only auth option to offer; without it the user chooses. */
  readonly authOptionKey?: string;
  readonly connectorParameters?: ConnectorParameters;
  /** The vendor's own dialog asks for the parameters, instead of the form. */
  readonly prebuilt?: boolean;
  /** Loads the chunks that are needed to show an integration. */
  readonly load: (integration: Integration, existing: Connection | undefined) => Promise<unknown>;
}

/** Loads the integration, the existing connection, and the code to show them. */
export async function loadTarget(target: FlowTarget, signal: AbortSignal): Promise<FlowEvent> {
  const { authOptionKey, load } = target;
  const [integration, connection] = await loadIntegration(target, signal);
  const existing = connection ?? integration.connection;
  await orNetworkError(load(integration, existing));
  return { type: 'loaded', integration, authOptionKey, existing };
}

/** Loads the integration, and the connection to re-connect if the page names one. */
async function loadIntegration(
  { api, integration, connectionId, connectorParameters }: FlowTarget,
  signal: AbortSignal,
): Promise<[Integration, Connection?]> {
  const connection = connectionId ? api.loadConnection(connectionId, signal) : undefined;
  const load = (selector: string) => api.loadIntegration(selector, signal, connectorParameters);
  if (integration) return Promise.all([load(integration), connection]);
  const { integrationId } = (await connection)!;
  return [await load(integrationId), await connection];
}
