import { catalog, connectorId, externalAppId, integrationId } from './catalog/index.js';
import { isYounger, type CatalogIntegration, type Health, type Owner } from './catalog/model.js';
import type { Customer } from './customers.js';
import type { ErrorData } from './errors.js';
import { notFound } from './errors.js';
import { newId } from './ids.js';
import { withoutSecrets } from './secrets.js';

/** A connection as the service keeps it. */
export interface Connection {
  readonly id: string;
  readonly integration: CatalogIntegration;
  /** What it belongs to, unless that is the integration. */
  readonly owner?: Owner;
  readonly createdAt: string;
  name: string;
  updatedAt: string;
  authOptionKey: string;
  parameters: Readonly<Record<string, unknown>>;
  connectorParameters?: unknown;
  /** The younger generation's: the embedding app's own key, the connector's version, what else was said. */
  key?: string;
  connectorVersion?: string;
  meta?: Readonly<Record<string, unknown>>;
  credentials?: unknown;
  /** The string of its own that the embedding app sent along. */
  customState?: string;
  /** Why it no longer works. */
  error?: ErrorData;
  /** How it is; only the younger generation tells. */
  health?: Health;
  archivedAt?: string;
}

/** What connecting brings about, whether the connection is new or connected again. */
export type ConnectionChange = Pick<
  Connection,
  | 'authOptionKey'
  | 'parameters'
  | 'connectorParameters'
  | 'credentials'
  | 'customState'
  | 'key'
  | 'connectorVersion'
  | 'meta'
> & { name?: string };

/** The connections of all customers, in memory. */
export class Connections {
  readonly #byCustomer = new Map<string, Connection[]>();

  /** Oldest first, archived ones included. */
  of(customer: Customer): Connection[] {
    let connections = this.#byCustomer.get(customer.id);
    if (!connections) {
      connections = catalog.flatMap(connectionsFoundBy);
      this.#byCustomer.set(customer.id, connections);
    }
    return connections;
  }

  /** Throws when the customer has no such connection. */
  get(customer: Customer, id: string): Connection {
    const connection = this.of(customer).find((one) => one.id === id);
    if (!connection) throw notFound(`Connection "${id}" is not found.`);
    return connection;
  }

  /** The youngest of the integration that is in use. */
  current(customer: Customer, integration: CatalogIntegration): Connection | undefined {
    return this.of(customer).findLast(
      (one) => one.integration === integration && !one.owner && !one.archivedAt,
    );
  }

  /** Makes a connection; it takes the place of the older ones unless several are wanted. */
  create(
    customer: Customer,
    integration: CatalogIntegration,
    change: ConnectionChange,
    several: boolean,
    owner?: Owner,
  ): Connection {
    if (!several) this.archiveAll(customer, integration, owner);
    const now = new Date().toISOString();
    const { name = integration.name, ...rest } = change;
    const connection: Connection = {
      id: newId(),
      integration,
      owner,
      createdAt: now,
      updatedAt: now,
      name,
      ...rest,
    };
    this.of(customer).push(connection);
    return connection;
  }

  /** Connects a connection again, in its place. */
  renew(connection: Connection, { name, ...change }: ConnectionChange): Connection {
    return this.update(connection, {
      ...change,
      ...(name !== undefined && { name }),
      error: undefined,
      health: undefined,
    });
  }

  update(connection: Connection, change: Partial<Omit<Connection, 'id'>>): Connection {
    return Object.assign(connection, change, { updatedAt: new Date().toISOString() });
  }

  archive(connection: Connection): void {
    connection.archivedAt ??= new Date().toISOString();
  }

  archiveAll(customer: Customer, integration: CatalogIntegration, owner?: Owner): void {
    for (const one of this.of(customer))
      if (one.integration === integration && one.owner === owner) this.archive(one);
  }
}

function connectionsFoundBy(integration: CatalogIntegration): Connection[] {
  return (integration.connections ?? []).map(({ name, error, owner, ...health }, index) => {
    const madeAt = new Date(Date.UTC(2025, 0, 1 + index)).toISOString();
    return {
      id: newId(),
      integration,
      owner,
      name,
      createdAt: madeAt,
      updatedAt: madeAt,
      authOptionKey: integration.options[0]?.key ?? '',
      parameters: {},
      health,
      ...(owner === 'intent' && { meta: { intent: `Connect ${integration.name}` } }),
      ...(error !== undefined && {
        error: { type: 'connection' as const, key: 'connection_is_defunct', message: error },
      }),
    };
  });
}

/** Nothing is wrong with it, and nobody has to do anything first. */
export function isWorking({ error, health }: Connection): boolean {
  return error === undefined && (health?.state ?? 'READY') === 'READY';
}

/** The ids of what a connection belongs to, under the names by which a list is asked for them. */
export function ownerIds({ integration, owner }: Connection): Record<string, string> {
  return {
    ...(!owner && { integrationId: integrationId(integration) }),
    ...(isYounger(integration) && {
      ...((!owner || owner === 'connector') && { connectorId: connectorId(integration) }),
      ...((!owner || owner === 'external-app') && { externalAppId: externalAppId(integration) }),
    }),
  };
}

/**
 * A connection as the API shows it, in the words of its generation and without those that the SDKs
 * call deprecated; secrets and what came of them only when asked for.
 */
export function presentConnection(
  connection: Connection,
  customer: Customer,
  secrets = false,
): Record<string, unknown> {
  const { integration, owner, error, health, parameters, credentials, ...own } = connection;
  const shown = secrets ? parameters : withoutSecrets(connection);
  return {
    ...own,
    userId: customer.internalId,
    tenantId: customer.internalId,
    ...ownerIds(connection),
    ...(!owner && {
      integration: { id: integrationId(integration), key: integration.key, name: integration.name },
    }),
    ...(isYounger(integration)
      ? {
          connected: error === undefined,
          state: error ? 'SETUP_FAILED' : 'READY',
          ...health,
          ...(error && { errors: [error], requestError: error }),
          input: shown,
        }
      : { ...(error && { disconnected: true, error }), parameters: shown }),
    ...(secrets && { credentials }),
  };
}
