import type { DataSchema } from '../../../src/schema/data-schema.js';
import type { ErrorData } from '../errors.js';

export type AuthType =
  'oauth2' | 'oauth1' | 'client-credentials' | 'proxy' | 'integration-app-token' | 'membrane-token';

/** An integration that the sandbox offers, as its maker would describe it. */
export interface CatalogIntegration {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** Of the logo and of the other app's pages; any CSS colour. */
  readonly color: string;
  readonly options: readonly CatalogOption[];
  /**
   * Where the auth options of an integration are described: `ui` (the older generation),
   * `input-schema`, or `elsewhere` (only `POST /connection-options` knows them).
   */
  readonly describes?: 'ui' | 'input-schema' | 'elsewhere';
  /** The auth options where those depend on the connector's parameters; else `options`. */
  readonly optionsFor?: (connectorParameters: Readonly<Record<string, unknown>>) => readonly CatalogOption[];
  readonly behaviour?: Behaviour;
  /** What a new customer finds connected already, oldest first. */
  readonly connections?: readonly ({ name: string; error?: string; owner?: Owner } & Health)[];
  /** The workspace has no integration with it: there are only its connector and the external app. */
  readonly withoutIntegration?: boolean;
  /** Why nobody can connect it, although it has auth options. */
  readonly setup?: {
    readonly state?: 'CONFIGURATION_ERROR' | 'SETUP_FAILED' | 'BUILDING' | 'DISCONNECTING';
    readonly error?: string;
    readonly hasMissingParameters?: boolean;
    readonly isDeactivated?: boolean;
  };
  /** The auth options that the workspace has disabled, by key; only the younger generation tells. */
  readonly disabledOptions?: readonly string[];
  /** What the other app has, by the key of the data collection. */
  readonly collections?: Readonly<Record<string, readonly CatalogRecord[]>>;
}

/** What a connection belongs to that belongs to no integration; the younger generation alone has such. */
export type Owner = 'connector' | 'external-app' | 'intent';

/** What the younger generation tells of a connection besides. */
export interface Health {
  readonly state?:
    'READY' | 'BUILDING' | 'CLIENT_ACTION_REQUIRED' | 'DISCONNECTING' | 'DISCONNECTED' | 'ERROR';
  readonly isDeactivated?: boolean;
  readonly clientAction?: { type: 'connect' | 'provide-input'; description: string; uiUrl?: string };
  readonly canTest?: boolean;
  readonly canRefreshCredentials?: boolean;
  readonly nextRetryTimestamp?: string;
}

/** What a collection's parameters can be compared with stands beside the id and the name. */
export interface CatalogRecord {
  readonly id: string;
  readonly name: string;
  readonly [property: string]: string;
}

export interface CatalogOption {
  readonly key: string;
  readonly type: AuthType;
  readonly title?: string;
  /** Markdown. */
  readonly description?: string;
  readonly helpUri?: string;
  /** What to ask for; left out when nothing is asked. */
  readonly schema?: DataSchema;
  /** What the other app says to these parameters: why it refuses them, or nothing when it accepts. */
  readonly check?: (parameters: Readonly<Record<string, unknown>>) => string | Refusal | undefined;
}

/** A refusal of which more is known than the words. */
export interface Refusal {
  readonly message: string;
  readonly key?: string;
  readonly data?: unknown;
  readonly causedByError?: ErrorData;
  readonly stack?: string;
  readonly logs?: unknown[];
}

/** In which way an integration is out of the ordinary. */
export interface Behaviour {
  /** Reading the integration: takes long, always fails, fails the first time, answers no JSON, or drops the line. */
  readonly reading?: 'slow' | 'failing' | 'flaky' | 'bad-gateway' | 'unreachable';
  /** The connect page shows up and never says anything. */
  readonly silent?: boolean;
  /** The event stream breaks when connecting starts, and works when opened again. */
  readonly dropsEvents?: boolean;
  /** The other app's pages send `Cross-Origin-Opener-Policy: same-origin`. */
  readonly isolated?: boolean;
  /** The OAuth callback, and so the result page, is on another origin than the API. */
  readonly ownCallback?: boolean;
}

export const parametersOf = (
  properties: Record<string, DataSchema>,
  required: string[] = Object.keys(properties),
): DataSchema => ({ type: 'object', properties, required });

/** The auth options with these parameters of the connector. */
export const optionsOf = (
  { options, optionsFor }: CatalogIntegration,
  connectorParameters: unknown,
): readonly CatalogOption[] =>
  optionsFor?.((connectorParameters ?? {}) as Readonly<Record<string, unknown>>) ?? options;

/** Whether the younger generation of the service has the integration; each knows its own only. */
export const isYounger = ({ describes = 'ui' }: CatalogIntegration): boolean => describes !== 'ui';
