import type { DataSchema } from '../schema/data-schema.js';
import type { Path } from '../schema/json.js';
import type { AuthType } from './auth-types.js';

/** The service exists in two generations, each with its own wire protocol. */
export type Generation = 'integration-app' | 'membrane';

/** One way to authenticate with an integration, in one form for both generations. */
export interface AuthOption {
  /** Sent as `authOptionKey`; `""` when the service gives none. */
  readonly key: string;
  readonly type: AuthType | (string & {});
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  /** A page that explains how to get the parameters; `""` when there is none. */
  readonly helpUri: string;
  /** The schema of the parameters; undefined when the auth option needs none. */
  readonly schema: DataSchema | undefined;
}

export interface Integration {
  /** Of what `kind` says. */
  readonly id: string;
  /**
   * What is connected: mostly an integration. With Membrane also a connector without one, by itself or as the one
   * of an external app; or a connection that belongs to no integration, to re-connect it.
   */
  readonly kind: 'integration' | 'connector' | 'connection';
  readonly key: string;
  readonly name: string;
  readonly logoUri: string;
  readonly description: string;
  readonly generation: Generation;
  /** Those that the workspace has not disabled. */
  readonly authOptions: readonly AuthOption[];
  /** In the words of the service, such as `READY` or `CONFIGURATION_ERROR`; `""` where it does not say. */
  readonly state: string;
  /**
   * Whether it can be connected: it is set up to the end (`READY`), without missing parameters, is not deactivated,
   * and has an auth option.
   */
  readonly isAvailable: boolean;
  /** The customer's existing connection. */
  readonly connection: Connection | undefined;
  /** Where the provider sends the user back; messages may come from its origin as well as the API's. */
  readonly oAuthCallbackUri: string;
  /** The answer of the service, unchanged. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** What can be connected without an integration; the first that is given counts. Only Membrane knows any of it. */
export interface Connectable {
  /** A connection that belongs to no integration, to re-connect it. */
  readonly connection?: Connection;
  /** Key or id of a connector. */
  readonly connector?: string;
  readonly connectorVersion?: string;
  /** Key or id of an external app, which is connected with its default connector. */
  readonly externalApp?: string;
}

export interface Connection {
  readonly id: string;
  readonly name: string;
  /** `""` where it belongs to a connector, an external app or an intent only. */
  readonly integrationId: string;
  /** In the words of the service, such as `READY` or `CLIENT_ACTION_REQUIRED`; `""` where it does not say. */
  readonly state: string;
  /** Whether it no longer works, or could not be set up. */
  readonly disconnected: boolean;
  /** The message of the service about why it is disconnected, else `""`. */
  readonly error: string;
  /** ISO 8601, or `""`. */
  readonly createdAt: string;
  /** The auth option that it was made with, or `""`. */
  readonly authOptionKey: string;
  /** Those that the service returns; it never returns secrets. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A record of the other app. */
export interface DataRecord {
  readonly id: unknown;
  readonly name: string;
  /** `""` when it has none. */
  readonly iconUri: string;
}

/** How a connector connects, apart from what the user fills in: scopes, a region, sandbox or production. */
export type ConnectorParameters = Readonly<Record<string, unknown>>;

/** More of what an attempt may send, in Membrane's own words; Integration.app knows none of it. */
export interface ConnectPayload {
  /** The connector to connect with, by its id or its key. */
  readonly connectorId?: string;
  readonly connectorKey?: string;
  readonly connectorVersion?: string;
  /** A key of the page's own, by which it finds the connection again. */
  readonly connectionKey?: string;
  /** A connection request that the page's back end has created. */
  readonly connectionRequestId?: string;
  /** What the connection is for, in words. */
  readonly intent?: string;
}

export interface ConnectRequest {
  readonly integration: Integration;
  readonly authOption: AuthOption;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The paths of the secrets in `parameters`, to mask them where errors quote them; never sent. */
  readonly secretPaths?: readonly Path[];
  /** Connects by redirect instead of in a popup, and comes back to this page. */
  readonly sameWindow?: boolean;
  /** Connects by redirect, also without a sign-in, and the result goes to this URL, which may be relative. */
  readonly redirectUri?: string;
  readonly name?: string;
  readonly allowMultipleConnections?: boolean;
  /** Re-connect this connection. */
  readonly connectionId?: string;
  readonly customState?: string;
  readonly connectorParameters?: ConnectorParameters;
  readonly connectPayload?: ConnectPayload;
}

export interface ConnectedOutcome {
  readonly kind: 'connected';
  readonly connection: Connection;
  /** The `customState` of the request; after a redirect, where the service sends it back. */
  readonly customState?: string;
}

/** How an attempt ended when nothing failed. */
export type Outcome = ConnectedOutcome | { readonly kind: 'cancelled' };
