import type { ConnectorParameters, ConnectPayload, ConnectRequest } from './model.js';

/**
 * The part of an SDK client that the form uses, in `@integration-app/sdk` and `@membranehq/sdk`. Both
 * keep their state in plain properties and use `this` in their accessors, so an object that has a
 * client as its prototype works as a client.
 */
export interface SdkClient {
  readonly apiUri: string;
  getToken(): Promise<string>;
  get(path: string, query?: Record<string, unknown>): Promise<unknown>;
  post(path: string, data?: unknown): Promise<unknown>;
  /** Renames connections; a client without it cannot. */
  patch?(path: string, data?: unknown): Promise<unknown>;
  delete(path: string, data?: unknown): Promise<unknown>;
  integration(selector: string): {
    connect(options: SdkConnectOptions): Promise<unknown>;
    openNewConnection(options?: { allowMultipleConnections?: boolean; name?: string }): Promise<unknown>;
  };
  connection(id: string): {
    reconnect(options: { parameters?: unknown; authOptionKey?: string }): Promise<unknown>;
    /** The vendor's own dialog, to re-connect. */
    openReconnectUI?(): Promise<unknown>;
  };
  /** The vendor's own dialogs in `@membranehq/sdk`. */
  readonly ui?: {
    /** Resolves with the connection, or with null when the user closed the dialog. */
    connect(options: SdkDialogOptions): Promise<unknown>;
  };
  /**
   * How a test service makes an attempt, without any window: resolves with the connection, or with
   * null when the user gave up. The SDKs do not have this method.
   */
  takeAttempt?(request: ConnectRequest): Promise<unknown>;
}

export interface SdkConnectOptions {
  name?: string;
  parameters?: unknown;
  authOptionKey?: string;
  allowMultipleConnections?: boolean;
}

export interface SdkDialogOptions extends ConnectPayload {
  connectorParameters?: ConnectorParameters;
  integrationId?: string;
  /** Re-connects this connection. */
  connectionId?: string;
  name?: string;
  authOptionKey?: string;
  allowMultipleConnections?: boolean;
  customState?: string;
  theme?: 'light' | 'dark' | 'auto';
}

/** The part of `@integration-app/sdk` that the form uses. */
export interface SdkModule {
  /** `fetchToken` is called whenever the client's own token is about to expire. */
  readonly IntegrationAppClient: new (options: {
    apiUri: string;
    fetchToken: () => Promise<string>;
  }) => SdkClient;
}
