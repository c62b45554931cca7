import { ConnectionError } from './error.js';
import { callWithClient, callWithFetch, untilAborted } from './http.js';
import { KnownConnections } from './known-connections.js';
import { defaultLimits, type Limits } from './limits.js';
import { optionsRequest } from './protocols/protocol.js';
import { carriedOptions, generationAt, readIntegration } from './protocols/read-integration.js';
import { readConnection, readConnectionList } from './protocols/reading.js';
import { takeReturn } from './return-trip.js';
import { createTokenSource, tokenSourceOf, type TokenOptions } from './token.js';
import type * as adapters from './adapters.js';
import type { Attempt, ConnectionApi } from './api.js';
import type { Service } from './attempt/service.js';
import type { ConnectRequest, Connection, Integration, Outcome } from './model.js';
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

type Adapters = typeof adapters;

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
  readonly #givenClient: boolean;
  #client: SdkClient | undefined;
  #adapters: Adapters | undefined;

  constructor({ client, apiUri, loadSdk, ...options }: ConnectionApiOptions) {
    const limits = { ...defaultLimits, ...options.limits };
    const tokens = client ? tokenSourceOf(client, limits) : createTokenSource(options, limits);
    const uri = client?.apiUri ?? apiUri ?? 'https://api.integration.app';
    const call = client ? callWithClient(client) : callWithFetch(uri, tokens, limits);
    this.#service = { apiUri: uri, tokens, call, limits, known: new KnownConnections() };
    this.#client = client;
    this.#givenClient = client !== undefined;
    this.#loadSdk = client ? undefined : loadSdk;
  }

  async loadIntegration(selector: string, signal: AbortSignal): Promise<Integration> {
    const { call, known, apiUri } = this.#service;
    const path = `/integrations/${encodeURIComponent(selector)}`;
    const answer = await call('GET', path, { signal });
    const carried = carriedOptions(answer);
    const asked = carried ? undefined : await this.#askForOptions(answer, signal);
    const generation = asked ? 'membrane' : generationAt(apiUri);
    const integration = readIntegration(answer, carried ?? asked ?? [], generation);
    known.note(integration.connection);
    this.#loadChunks(integration).catch(() => {});
    return integration;
  }

  async prepare(_integration: Integration, signal: AbortSignal): Promise<void> {
    await untilAborted(this.#service.tokens.get(), signal);
  }

  connect(request: ConnectRequest, signal: AbortSignal): Attempt {
    const adapters = this.#adapters;
    return adapters
      ? this.#connectWith(adapters, request, signal)
      : laterAttempt(this.#loadAdapters(), (late) => this.#connectWith(late, request, signal));
  }

  resume(integration: Integration, signal: AbortSignal): Promise<Outcome> | undefined {
    const back = takeReturn(integration);
    return back && this.#loadAdapters().then(({ resumeAttempt }) =>
      resumeAttempt(this.#service, back, integration, signal),
    );
  }

  async loadConnection(id: string, signal: AbortSignal): Promise<Connection> {
    const { call, known } = this.#service;
    const answer = await call('GET', `/connections/${encodeURIComponent(id)}`, { signal });
    return known.note(readConnection(answer));
  }

  async listConnections({ id }: Integration, signal: AbortSignal): Promise<Connection[]> {
    const { call, known } = this.#service;
    const answer = await call('GET', `/connections?integrationId=${encodeURIComponent(id)}`, { signal });
    return readConnectionList(answer, id).map((connection) => known.note(connection));
  }

  async archiveConnection(id: string, signal: AbortSignal): Promise<void> {
    await this.#service.call('DELETE', `/connections/${encodeURIComponent(id)}`, { signal });
  }

  openPrebuilt(
    request: Pick<ConnectRequest, 'integration' | 'name' | 'allowMultipleConnections'>,
    signal: AbortSignal,
  ): Attempt {
    return laterAttempt(
      Promise.all([this.#loadAdapters(), this.#loadClient()]),
      ([{ openPrebuilt }, client]) => openPrebuilt(this.#service, client, request, signal),
    );
  }

  #connectWith(adapters: Adapters, request: ConnectRequest, signal: AbortSignal): Attempt {
    const { current: token } = this.#service.tokens;
    if (this.#client && token && adapters.sdkCanCarry(request, this.#givenClient)) {
      return adapters.connectWithSdk(this.#service, this.#client, request, token, signal);
    }
    return adapters.connectDirectly(this.#service, request, signal);
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

  /** Only now that the form can be shown: before, the chunks would compete with its answer. */
  async #loadChunks({ generation }: Integration): Promise<void> {
    await this.#loadAdapters();
    // The SDK that is loaded is the older generation's.
    if (generation === 'integration-app' && this.#loadSdk) await this.#loadClient();
  }

  async #loadAdapters(): Promise<Adapters> {
    try {
      return (this.#adapters ??= await import('./adapters.js'));
    } catch (cause) {
      throw new ConnectionError('network', 'A part of the form could not be loaded.', { cause });
    }
  }

  async #loadClient(): Promise<SdkClient> {
    if (this.#client) return this.#client;
    if (!this.#loadSdk) throw new ConnectionError('configuration', 'This needs the SDK.');
    const { apiUri, tokens } = this.#service;
    try {
      const create = await this.#loadSdk();
      return (this.#client ??= create({ apiUri, fetchToken: () => tokens.get() }));
    } catch (cause) {
      throw new ConnectionError('network', 'The SDK could not be loaded.', { cause });
    }
  }
}

/** An attempt whose adapter is still on its way. */
function laterAttempt<T>(coming: Promise<T>, start: (come: T) => Attempt): Attempt {
  let attempt: Attempt | undefined;
  const outcome = coming.then((come) => (attempt = start(come)).outcome);
  return { outcome, focus: () => attempt?.focus() ?? false };
}
