import type { DataSchema } from '../schema/data-schema.js';
import type { Path } from '../schema/json.js';
import type { AuthType } from './auth-types.js';

/** Which of the service's two wire protocols an integration speaks. */
export type Generation = 'integration-app' | 'membrane';

/** One way to authenticate with an integration, the same for both generations of the service. */
export interface AuthOption {
  /** Sent as `authOptionKey`; `""` when the service names none. */
  readonly key: string;
  readonly type: AuthType | (string & {});
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  /** Where the user learns how to get the parameters; `""` when there is none. */
  readonly helpUri: string;
  /** What to ask for; undefined when the option asks nothing. */
  readonly schema: DataSchema | undefined;
}

export interface Integration {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly logoUri: string;
  readonly description: string;
  readonly generation: Generation;
  readonly authOptions: readonly AuthOption[];
  /** The connection that the customer has already. */
  readonly connection: Connection | undefined;
  /** Where the provider sends the user back; its origin may answer besides the API's. */
  readonly oAuthCallbackUri: string;
  /** What the service answered, unchanged. */
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface Connection {
  readonly id: string;
  readonly name: string;
  readonly integrationId: string;
  readonly disconnected: boolean;
  /** The service's own words on why it is disconnected, else `""`. */
  readonly error: string;
  /** ISO 8601, or `""`. */
  readonly createdAt: string;
  /** What it was made with, or `""`. */
  readonly authOptionKey: string;
  /** As far as the service gives them; secrets are not among them. */
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

export interface ConnectRequest {
  readonly integration: Integration;
  readonly authOption: AuthOption;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Where in `parameters` the secrets are, to mask them in what the service quotes; never sent. */
  readonly secretPaths?: readonly Path[];
  /** The page is left and comes back to this address, which may be relative, instead of opening a popup. */
  readonly redirectUri?: string;
  readonly name?: string;
  readonly allowMultipleConnections?: boolean;
  /** Re-connect this connection. */
  readonly connectionId?: string;
  readonly customState?: string;
}

/** How an attempt ended when nothing failed. */
export type Outcome =
  | {
      readonly kind: 'connected';
      readonly connection: Connection;
      /** What the request said as `customState`, where the service sends it back: with a redirect. */
      readonly customState?: string;
    }
  | { readonly kind: 'cancelled' };
