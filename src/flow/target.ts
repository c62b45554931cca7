import type { ConnectionApi } from '../connection/api.js';
import type { Connectable, ConnectorParameters, Connection, Integration } from '../connection/model.js';
import { orNetworkError } from '../connection/error.js';
import type { Drafts } from './create-draft.js';
import type { FlowEvent } from './transition.js';

/**
 * Loads what shows an integration, besides its drafts. Resolves with the connection to re-connect, where the
 * customer has several and a new one would replace them all.
 */
export type LoadViews = (
  integration: Integration,
  existing: Connection | undefined,
) => Promise<Connection | undefined>;

/** What the page wants to connect, and how. */
export interface FlowTarget {
  /** The service, as `createConnectionApi` reaches it. */
  readonly api: ConnectionApi;
  /** Key or id of the integration, or what is connected without one; `""` when the connection says it. */
  readonly integration: string | Connectable;
  /** The connection to re-connect, instead of making a new one. */
  readonly connectionId?: string;
  /** The only auth option to offer; without it the user chooses. */
  readonly authOptionKey?: string;
  /** How the connector connects, apart from what the user fills in; the auth options may depend on it. */
  readonly connectorParameters?: ConnectorParameters;
  /** The vendor's own dialog asks for the parameters, instead of the form. */
  readonly prebuilt?: boolean;
  /** @internal */
  readonly load?: LoadViews;
}

/** Loads the integration, the existing connection, and the code to show them. */
export async function loadTarget(
  target: FlowTarget,
  loadDraft: Drafts['load'],
  signal: AbortSignal,
): Promise<FlowEvent> {
  const { authOptionKey, load } = target;
  const [integration, connection] = await loadIntegration(target, signal);
  const existing = connection ?? integration.connection;
  const drafts = integration.authOptions.map(({ schema = {} }) => loadDraft(schema));
  const [chosen] = await orNetworkError(Promise.all([load?.(integration, existing), ...drafts]));
  return { type: 'loaded', integration, authOptionKey, existing: chosen ?? existing, reconnects: !!chosen };
}

/** Loads the integration, and the connection to re-connect if the page names one. */
async function loadIntegration(
  { api, integration, connectionId, connectorParameters }: FlowTarget,
  signal: AbortSignal,
): Promise<[Integration, Connection?]> {
  const connection = connectionId ? api.loadConnection(connectionId, signal) : undefined;
  const load = (selector: string | Connectable) => api.loadIntegration(selector, signal, connectorParameters);
  if (integration) return Promise.all([load(integration), connection]);
  const loaded = (await connection)!;
  return [await load(loaded.integrationId || { connection: loaded }), loaded];
}
