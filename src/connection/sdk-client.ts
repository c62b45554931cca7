import type { ConnectRequest } from './model.js';

/**
 * What is used of an SDK client, of `@integration-app/sdk` as of `@membranehq/sdk`. Both keep
 * their state in plain properties and build their accessors on `this`, so that an object that
 * delegates to a client is a client.
 */
export interface SdkClient {
  readonly apiUri: string;
  getToken(): Promise<string>;
  get(path: string, query?: Record<string, unknown>): Promise<unknown>;
  post(path: string, data?: unknown): Promise<unknown>;
  delete(path: string, data?: unknown): Promise<unknown>;
  integration(selector: string): {
    connect(options: SdkConnectOptions): Promise<unknown>;
    openNewConnection(options?: { allowMultipleConnections?: boolean; name?: string }): Promise<unknown>;
  };
  connection(id: string): {
    reconnect(options: { parameters?: unknown; authOptionKey?: string }): Promise<unknown>;
  };
  /**
   * How a stand-in for the service takes an attempt without any window: resolves with the
   * connection, or with null when the user gave up. The SDKs have none.
   */
  takeAttempt?(request: ConnectRequest): Promise<unknown>;
}

export interface SdkConnectOptions {
  name?: string;
  parameters?: unknown;
  authOptionKey?: string;
  allowMultipleConnections?: boolean;
}

/** What is used of `@integration-app/sdk` itself. */
export interface SdkModule {
  /** `fetchToken` is called whenever the client's own token is about to expire. */
  readonly IntegrationAppClient: new (options: {
    apiUri: string;
    fetchToken: () => Promise<string>;
  }) => SdkClient;
}
