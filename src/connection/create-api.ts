import { ConnectionError } from './error.js';
import { callWithFetch } from './http.js';
import { comesBack } from './comes-back.js';
import { integrationPath } from './first-requests.js';
import { laterAttempt } from './later-attempt.js';
import { readingLimits, type ReadingLimits } from './limits.js';
import { ClientToken, OwnClient } from './own-client.js';
import { publicUris } from './protocols/addresses.js';
import { carriedOptions, generationAt, optionsRequest, readIntegration } from './protocols/read-integration.js';
import { readConnection } from './protocols/reading.js';
import { share } from './share.js';
import { createTokenSource, type TokenOptions } from './token.js';
import { untilAborted } from './until-aborted.js';
import type { Attempt, AttemptOptions, ConnectionApi, Resumption } from './api.js';
import type { AttemptLimits } from './attempt/limits.js';
import type { Adapters, LaterApi, Link } from './link.js';
import type { ConnectRequest, Connection, Integration } from './model.js';
import type { Part } from './part.js';
import type { SdkClient } from './sdk/client.js';

export interface ConnectionApiOptions extends TokenOptions {
  /** What attempts are made with; kept by the entry, so that every form of the page finds it there. */
  readonly adapters: Part<Adapters>;
  /** The service's address; default: the client's, else `https://api.integration.app`. */
  readonly apiUri?: string;
  /** An SDK client of the page's own; wins over a token and `apiUri`. */
  readonly client?: SdkClient;
  /** Connects without the SDK, though it or a client may be there. */
  readonly noSdk?: boolean;
  readonly limits?: Partial<ReadingLimits & AttemptLimits>;
}

export function createConnectionApi(options: ConnectionApiOptions): ConnectionApi {
  return new ServiceApi(options);
}

/**
 * The port over the service. It reads over plain HTTP (or the page's client), so that the first
 * paint waits for one answer and for no chunk; all else is up to the adapters.
 */
class ServiceApi implements ConnectionApi {
  readonly #adapters: Part<Adapters>;
  readonly #link: Link;
  #later: LaterApi | undefined;

  constructor({ adapters, client, apiUri, noSdk, ...options }: ConnectionApiOptions) {
    const limits = { ...readingLimits, ...options.limits };
    const own = client && new OwnClient(client, adapters);
    const tokens = own ? new ClientToken(own, limits) : createTokenSource(options, limits);
    const uri = client?.apiUri ?? apiUri ?? publicUris['integration-app'];
    const explain = async (status: number, text: string) => (await adapters.load()).errorOfAnswer(status, text);
    const call = own?.call ?? callWithFetch(uri, tokens, limits, explain);
    this.#adapters = adapters;
    this.#link = { apiUri: uri, tokens, call, own, noSdk, limits };
  }

  async loadIntegration(selector: string, signal: AbortSignal): Promise<Integration> {
    const { apiUri, tokens } = this.#link;
    const token = await untilAborted(tokens.get(), signal);
    // Forms that want the same integration for the same customer at the same time share the answer.
    const key = JSON.stringify([apiUri, selector, token]);
    const [integration] = await Promise.all([
      share(key, (shared) => this.#readIntegration(selector, shared), signal),
      // `resume` must find what takes the result.
      comesBack() && this.#adapters.load(),
    ]);
    this.#note(integration.connection);
    this.#loadLater(integration);
    return integration;
  }

  async #readIntegration(selector: string, signal: AbortSignal): Promise<Integration> {
    const { call, apiUri } = this.#link;
    const answer = await call('GET', integrationPath(selector), { signal });
    const carried = carriedOptions(answer);
    const asked = carried ? undefined : await this.#askForOptions(answer, signal);
    return readIntegration(answer, carried ?? asked ?? [], asked ? 'membrane' : generationAt(apiUri));
  }

  /** Membrane answers an integration's options separately; the older service knows no such path. */
  async #askForOptions(answer: unknown, signal: AbortSignal): Promise<unknown[] | undefined> {
    const { path, body } = optionsRequest(answer);
    try {
      const options = await this.#link.call('POST', path, { body, signal });
      return Array.isArray(options) && options.length > 0 ? options : undefined;
    } catch (error) {
      if (error instanceof ConnectionError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  async loadConnection(id: string, signal: AbortSignal): Promise<Connection> {
    const connection = readConnection(await this.#link.call('GET', connectionPath(id), { signal }));
    this.#note(connection);
    return connection;
  }

  async prepare(integration: Integration, signal: AbortSignal): Promise<void> {
    this.#loadLater(integration);
    await untilAborted(this.#link.tokens.get(), signal);
  }

  /** Within the user's act where what it needs has come, which is as good as always. */
  connect(request: ConnectRequest, signal: AbortSignal, options?: AttemptOptions): Attempt {
    const { here } = this.#adapters;
    const start = (later: LaterApi) => later.connect(request, signal, options);
    return here ? start(this.#laterOf(here)) : laterAttempt(this.later(), start, signal);
  }

  resume(integration: Integration, signal: AbortSignal): Resumption | undefined {
    const { here } = this.#adapters;
    return here && comesBack() ? this.#laterOf(here).resume(integration, signal) : undefined;
  }

  async archiveConnection(id: string, signal: AbortSignal): Promise<void> {
    await this.#link.call('DELETE', connectionPath(id), { signal });
  }

  async later(): Promise<LaterApi> {
    return this.#laterOf(await this.#adapters.load());
  }

  /**
   * Called once the form can be shown: before, the chunks would compete with the answer that it
   * waits for. One that does not come is asked for again by what needs it.
   */
  #loadLater(integration: Integration): void {
    this.later().then((later) => later.prepare(integration), () => {});
  }

  #laterOf({ createLaterApi }: Adapters): LaterApi {
    return (this.#later ??= createLaterApi(this.#link));
  }

  #note(connection: Connection | undefined): void {
    this.#adapters.load().then(({ noteConnection }) => noteConnection(connection), () => {});
  }
}

const connectionPath = (id: string): string => `/connections/${encodeURIComponent(id)}`;
