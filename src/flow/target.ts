import type { ConnectionApi } from '../connection/api.js';
import type { Connection, Integration } from '../connection/model.js';
import { orNetworkError } from '../connection/error.js';
import type { FlowEvent } from './transition.js';

/** What the page asked for. */
export interface FlowTarget {
  readonly api: ConnectionApi;
  /** Key or id of the integration; `""` when it is that of the connection. */
  readonly integration: string;
  /** The connection to re-connect. */
  readonly connectionId?: string;
  /** The only auth option to offer; without it the user chooses. */
  readonly authOptionKey?: string;
  /** The vendor's own dialog asks for everything. */
  readonly prebuilt?: boolean;
  /** Loads the code that an integration is shown with. */
  readonly load: (integration: Integration, existing: Connection | undefined) => Promise<unknown>;
}

/** Loads all that the form is first shown with. */
export async function loadTarget(target: FlowTarget, signal: AbortSignal): Promise<FlowEvent> {
  const { authOptionKey, load } = target;
  const [integration, connection] = await loadIntegration(target, signal);
  const existing = connection ?? integration.connection;
  await orNetworkError(load(integration, existing));
  return { type: 'loaded', integration, authOptionKey, existing };
}

/** The integration, and the connection to re-connect where there is one to be. */
async function loadIntegration(
  { api, integration, connectionId }: FlowTarget,
  signal: AbortSignal,
): Promise<[Integration, Connection?]> {
  const connection = connectionId ? api.loadConnection(connectionId, signal) : undefined;
  if (integration) return Promise.all([api.loadIntegration(integration, signal), connection]);
  const { integrationId } = (await connection)!;
  return [await api.loadIntegration(integrationId, signal), await connection];
}
