import { IntegrationAppClient } from '@integration-app/sdk';
import { MembraneClient } from '@membranehq/sdk';
import { sandbox } from '../support/sandbox.js';

export interface SdkConnection {
  id: string;
  name: string;
  integrationId?: string;
  connected?: boolean;
  disconnected?: boolean;
  archivedAt?: string;
}

interface ConnectOptions {
  parameters?: Record<string, unknown>;
  authOptionKey?: string;
  name?: string;
  allowMultipleConnections?: boolean;
  sameWindow?: boolean;
  redirectUri?: string;
}

/** What both SDKs offer alike. */
export interface SdkClient {
  self: { get(): Promise<{ id: string; name: string }> };
  integrations: {
    find(query?: object): Promise<{ items: { key: string }[] }>;
    findAll(): Promise<{ key: string }[]>;
  };
  connections: { find(query?: object): Promise<{ items: SdkConnection[] }> };
  integration(selector: string): {
    get(): Promise<{
      id: string;
      name: string;
      connection?: SdkConnection;
      authOptions?: Record<string, unknown>[];
    }>;
    connect(options: ConnectOptions): Promise<SdkConnection | null>;
  };
  connection(id: string): {
    get(): Promise<SdkConnection>;
    patch(data: { name: string }): Promise<SdkConnection>;
    archive(): Promise<unknown>;
    reconnect(options: {
      parameters?: Record<string, unknown>;
      authOptionKey?: string;
    }): Promise<SdkConnection | null>;
  };
}

type ClientOptions = { token?: string; fetchToken?: () => Promise<string>; apiUri?: string };

/** The published SDKs of both generations, as they come. */
export const sdks: { name: string; prefix: string; connect(options: ClientOptions): SdkClient }[] = [
  {
    name: '@integration-app/sdk',
    prefix: '',
    connect: (options) =>
      new IntegrationAppClient({ apiUri: sandbox.apiUri, ...options } as never) as unknown as SdkClient,
  },
  {
    name: '@membranehq/sdk',
    prefix: 'membrane-',
    connect: (options) =>
      new MembraneClient({ apiUri: sandbox.apiUri, ...options } as never) as unknown as SdkClient,
  },
];
