import { ConnectionError } from './error.js';
import { callWithFetch, untilAborted } from './http.js';
import { InFlight } from './in-flight.js';
import { noteConnection } from './known-connections.js';
import { defaultLimits, type Limits } from './limits.js';
import { optionsRequest } from './protocols/protocol.js';
import { carriedOptions, generationAt, readIntegration } from './protocols/read-integration.js';
import { readConnection, readConnectionList } from './protocols/reading.js';
import { OwnClient } from './own-client.js';
import { takeReturn } from './return-trip.js';
import { createTokenSource, tokenSourceOf, type TokenOptions } from './token.js';
import type * as AdaptersChunk from './adapters.js';
import type { Attempt, ConnectionApi, Resumption } from './api.js';
import type { Service } from './attempt/service.js';
import type { ConnectRequest, Connection, Integration } from './model.js';
import type { CreateSdkClient, SdkClient } from './sdk/client.js';

export interface ConnectionApiOptions extends TokenOptions {
  /** The service's address; default: the client's, else `https://api.integration.app`. */
  readonly apiUri?: string;
  /** An SDK client of the page's own; wins over a token and `apiUri`. */
  readonly client?: SdkClient;
  /** Loads the SDK when the page gave no client; without it everything goes without the SDK. */
  readonly loadSdk?: () => Promise<CreateSdkClient>;
  readonly limits?: Partial<Limits>;
}

/** Forms that want the same integration for the same customer at the same time share the answer. */
const reads = new InFlight<string, Integration>();

type Adapters = typeof AdaptersChunk;

/** Kept once it is there: a click must find it without waiting. */
let adapters: Adapters | undefined;

export function createConnectionApi(options: ConnectionApiOptions): ConnectionApi {
  return new ServiceApi(options);
}

/**
 * The port over the service. It reads over plain HTTP (or the page's client), so that the first
 * paint waits for one answer and for no chunk. Attempts go through the SDK where that is ready at
 * the click and can carry the request; else without it, which needs nothing but the page.
 */
class ServiceApi implements ConnectionApi {
  readonly #service: Service;
  readonly #loadSdk: ConnectionApiOptions['loadSdk'];
  readonly #own: OwnClient | undefined;
  /** Made with the SDK that was loaded. */
  #made: SdkClient | undefined;

  constructor({ client, apiUri, loadSdk, ...options }: ConnectionApiOptions) {
    const limits = { ...defaultLimits, ...options.limits };
    const own = client && new OwnClient(client);
    const tokens = own ? tokenSourceOf(own, limits) : createTokenSource(options, limits);
    const uri = client?.apiUri ?? apiUri ?? 'https://api.integration.app';
    const call = own?.call ?? callWithFetch(uri, tokens, limits);
    this.#service = { apiUri: uri, tokens, call, limits };
    this.#own = own;
    this.#loadSdk = client ? undefined : loadSdk;
  }

  async loadIntegration(selector: string, signal: AbortSignal): Promise<Integration> {
    const { apiUri, tokens } = this.#service;
    const token = await untilAborted(tokens.get(), signal);
    const key = JSON.stringify([apiUri, selector, token]);
    const integration = await reads.share(key, (shared) => this.#readIntegration(selector, shared), signal);
    this.#loadChunks(integration);
    return integration;
  }

  async #readIntegration(selector: string, signal: AbortSignal): Promise<Integration> {
    const { call, apiUri } = this.#service;
    const answer = await call('GET', `/integrations/${encodeURIComponent(selector)}`, { signal });
    const carried = carriedOptions(answer);
    const asked = carried ? undefined : await this.#askForOptions(answer, signal);
    const generation = asked ? 'membrane' : generationAt(apiUri);
    const integration = readIntegration(answer, carried ?? asked ?? [], generation);
    noteConnection(integration.connection);
    return integration;
  }

  async prepare(integration: Integration, signal: AbortSignal): Promise<void> {
    this.#loadChunks(integration);
    await untilAborted(this.#service.tokens.get(), signal);
  }

  connect(request: ConnectRequest, signal: AbortSignal): Attempt {
    return adapters
      ? this.#connectWith(adapters, request, signal)
      : laterAttempt(loadAdapters(), (late) => this.#connectWith(late, request, signal));
  }

  resume(integration: Integration, signal: AbortSignal): Resumption | undefined {
    const back = takeReturn(integration);
    if (!back) return undefined;
    const outcome = loadAdapters().then(({ resumeAttempt }) =>
      resumeAttempt(this.#service, back.result, integration, signal),
    );
    return { authOptionKey: back.authOptionKey, outcome };
  }

  async loadConnection(id: string, signal: AbortSignal): Promise<Connection> {
    const path = `/connections/${encodeURIComponent(id)}`;
    return noteConnection(readConnection(await this.#service.call('GET', path, { signal })));
  }

  async listConnections({ id }: Integration, signal: AbortSignal): Promise<Connection[]> {
    const path = `/connections?integrationId=${encodeURIComponent(id)}`;
    return readConnectionList(await this.#service.call('GET', path, { signal }), id).map(noteConnection);
  }

  async archiveConnection(id: string, signal: AbortSignal): Promise<void> {
    await this.#service.call('DELETE', `/connections/${encodeURIComponent(id)}`, { signal });
  }

  openPrebuilt(
    request: Pick<ConnectRequest, 'integration' | 'name' | 'allowMultipleConnections'>,
    signal: AbortSignal,
  ): Attempt {
    return laterAttempt(
      Promise.all([loadAdapters(), this.#loadClient()]),
      ([{ openPrebuilt }, client]) => openPrebuilt(this.#service, client, request, signal),
    );
  }

  #connectWith(use: Adapters, request: ConnectRequest, signal: AbortSignal): Attempt {
    const { current: token } = this.#service.tokens;
    const client = this.#own?.live ?? this.#made;
    if (client?.takeAttempt) return use.connectWithStandIn(this.#service, client.takeAttempt, request, signal);
    if (client && token && use.sdkCanCarry(request, Boolean(this.#own))) {
      return use.connectWithSdk(this.#service, client, request, token, signal);
    }
    return use.connectDirectly(this.#service, request, signal);
  }

  /** Membrane answers an integration's options separately; the older service knows no such path. */
  async #askForOptions(answer: unknown, signal: AbortSignal): Promise<unknown[] | undefined> {
    const { path, body } = optionsRequest(answer);
    try {
      const options = await this.#service.call('POST', path, { body, signal });
      return Array.isArray(options) && options.length > 0 ? options : undefined;
    } catch (error) {
      if (error instanceof ConnectionError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  /**
   * Called once the form can be shown: before, the chunks would compete with the answer that it
   * waits for. One that does not come is asked for again by what needs it.
   */
  #loadChunks({ generation }: Integration): void {
    loadAdapters().catch(() => {});
    // The SDK that is loaded here is the older generation's.
    if (this.#loadSdk && generation === 'integration-app') this.#loadClient().catch(() => {});
  }

  async #loadClient(): Promise<SdkClient> {
    const there = this.#own?.live ?? this.#made;
    if (there) return there;
    if (!this.#loadSdk) throw new ConnectionError('configuration', 'This needs the SDK.');
    const { apiUri, tokens } = this.#service;
    try {
      const create = await this.#loadSdk();
      return (this.#made ??= create({ apiUri, fetchToken: () => tokens.get() }));
    } catch (cause) {
      throw new ConnectionError('network', 'The SDK could not be loaded.', { cause });
    }
  }
}

async function loadAdapters(): Promise<Adapters> {
  try {
    return (adapters ??= await import('./adapters.js'));
  } catch (cause) {
    throw new ConnectionError('network', 'A part of the form could not be loaded.', { cause });
  }
}

/** An attempt whose adapter is still on its way. */
function laterAttempt<T>(coming: Promise<T>, start: (come: T) => Attempt): Attempt {
  let attempt: Attempt | undefined;
  const outcome = coming.then((come) => (attempt = start(come)).outcome);
  return { outcome, focus: () => attempt?.focus() ?? false };
}
