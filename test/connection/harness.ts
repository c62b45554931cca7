import {
  createConnectionApi,
  type ConnectionApiOptions,
  type ConnectionChunks,
} from '../../src/connection/create-api.js';
import { standard } from '../../src/editions/standard.js';
import type { Attempt, AttemptOptions, ConnectionApi } from '../../src/connection/api.js';
import type {
  Connectable,
  ConnectRequest,
  Connection,
  Integration,
  Outcome,
} from '../../src/connection/model.js';
import { readConnectionList } from '../../src/connection/attempt/list-connections.js';
import { click } from '../support/pointer.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { IntegrationAppClient } from '@integration-app/sdk';
import { MembraneClient } from '@membranehq/sdk';

/** Limits short enough to be waited for. */
export const shortLimits = {
  popupPoll: 50,
  closedGrace: 800,
  isolatedGrace: 1500,
  streamRetry: 100,
  streamRetryMost: 200,
  confirmRetries: [50, 50],
};

/** What the standard edition connects with. */
export const chunks = { connector: standard.connector, sdk: standard.sdk! };

/** The ways to connect that must behave alike. */
export interface Way {
  readonly name: string;
  /** Keys of the sandbox's catalog in the generation that this way speaks. */
  readonly keys: { readonly apiKey: string; readonly oauth2: string };
  /** Before the key of any other. */
  readonly prefix: '' | 'membrane-';
  options(apiUri: string, fetchToken: () => Promise<string>): ConnectionApiOptions;
  /** Waits for what the way connects with. */
  readonly ready?: () => Promise<unknown>;
}

const older = { keys: { apiKey: 'api-key', oauth2: 'oauth2' }, prefix: '' } as const;
const younger = {
  keys: { apiKey: 'membrane-api-key', oauth2: 'membrane-oauth2' },
  prefix: 'membrane-',
} as const;

export const direct: Way = {
  name: 'without the SDK, Integration.app',
  ...older,
  options: (apiUri, fetchToken) => ({ apiUri, fetchToken, noSdk: true }),
};

export const directMembrane: Way = { ...direct, name: 'without the SDK, Membrane', ...younger };

export const lazySdk: Way = {
  name: 'with the SDK as a chunk',
  ...older,
  options: (apiUri, fetchToken) => ({ apiUri, fetchToken }),
  ready: async () => {
    await chunks.sdk.load();
    // The client is made with it then.
    await new Promise((resolve) => setTimeout(resolve));
  },
};

export const ownClient: Way = {
  name: 'with a client of @integration-app/sdk',
  ...older,
  options: (apiUri, fetchToken) => ({ client: new IntegrationAppClient({ apiUri, fetchToken }) }),
};

export const ownMembraneClient: Way = {
  name: 'with a client of @membranehq/sdk',
  ...younger,
  options: (apiUri, fetchToken) => ({ client: new MembraneClient({ apiUri, fetchToken }) }),
};

export const allWays = [direct, directMembrane, lazySdk, ownClient, ownMembraneClient];

export interface BenchOptions {
  readonly way: Way;
  /** Catalog key of the integration, or what is connected without one. */
  readonly key: string | Connectable;
  /** How the sandbox treats the customer. */
  readonly controls?: Record<string, unknown>;
  readonly limits?: ConnectionApiOptions['limits'];
  /** The standard edition's by default. */
  readonly chunks?: ConnectionChunks;
  readonly apiUri?: string;
  readonly fetchToken?: () => Promise<string>;
}

/** An integration loaded and ready to be connected by a real click. */
export class Bench {
  readonly stop = new AbortController();
  readonly button = document.createElement('button');

  private constructor(
    readonly api: ConnectionApi,
    readonly integration: Integration,
    readonly fetchToken: () => Promise<string>,
  ) {
    this.button.textContent = 'Connect';
    document.body.append(this.button);
  }

  static async ready(options: BenchOptions): Promise<Bench> {
    const { way, key, controls = {}, limits, apiUri = sandbox.apiUri } = options;
    const claims = { id: `customer-${crypto.randomUUID()}`, fields: { sandbox: controls } };
    const fetchToken = options.fetchToken ?? (() => signToken(claims));
    const used = options.chunks ?? chunks;
    const api = createConnectionApi(
      { ...way.options(apiUri, fetchToken), limits: { ...shortLimits, ...limits } },
      used,
    );
    const bench = await Bench.over(api, key, fetchToken);
    await used.connector.load();
    await way.ready?.();
    await api.prepare(bench.integration, new AbortController().signal);
    return bench;
  }

  /** Before all that connects need have come. */
  static async over(
    api: ConnectionApi,
    key: string | Connectable,
    fetchToken: () => Promise<string>,
  ): Promise<Bench> {
    return new Bench(api, await api.loadIntegration(key, new AbortController().signal), fetchToken);
  }

  request(more: Partial<ConnectRequest> = {}): ConnectRequest {
    const [authOption] = this.integration.authOptions;
    return { integration: this.integration, authOption: authOption!, parameters: {}, ...more };
  }

  /** Connects within a click that a hand could have made. */
  async click(
    more: Partial<ConnectRequest> = {},
    signal = this.stop.signal,
    options?: AttemptOptions,
  ): Promise<Attempt> {
    let attempt: Attempt | undefined;
    this.button.onclick = () => {
      attempt = this.api.connect(this.request(more), signal, options);
      // A test that waits for something else first must not be told of an unhandled rejection.
      attempt.outcome.catch(() => {});
    };
    await click(this.button);
    return attempt!;
  }

  async outcome(more: Partial<ConnectRequest> = {}): Promise<Outcome> {
    return (await this.click(more)).outcome;
  }

  /** The connections with the integration that the service tells of. */
  async connections(): Promise<Connection[]> {
    const { kind, id } = this.integration;
    const response = await fetch(`${sandbox.apiUri}/connections?${kind}Id=${id}`, {
      headers: { Authorization: `Bearer ${await this.fetchToken()}` },
    });
    return readConnectionList(await response.json());
  }

  clear(): void {
    this.stop.abort();
    this.button.remove();
  }
}
