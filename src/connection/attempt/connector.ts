import type { Chunk } from '../../chunks/chunk.js';
import type { AttemptOptions, ConnectionApi } from '../api.js';
import type { ConnectRequest, Integration, Outcome } from '../model.js';
import type { SdkModule } from '../sdk-client.js';
import type { CallService, ErrorReader } from '../service/http.js';
import type { CallRetry, PageClient } from '../service/page-client.js';
import type { TokenSource } from '../service/token.js';
import { attemptLimits, type AttemptLimits } from './attempt-limits.js';

/**
 * What the connector chunk holds: all that is needed only once the form has been shown, or once
 * something went wrong. There is one that can use the SDK, and one for editions without.
 */
export interface ConnectorModule extends ErrorReader, CallRetry {
  createConnector(options: ConnectorOptions): Connector;
}

export interface ConnectorOptions {
  readonly apiUri: string;
  readonly call: CallService;
  readonly tokens: TokenSource;
  readonly pageClient?: PageClient;
  /** The vendor's SDK, where the edition has it. */
  readonly sdk?: Chunk<SdkModule>;
  /** Connects without the SDK, though it or a client may be there. */
  readonly noSdk?: boolean;
  readonly limits?: Partial<AttemptLimits>;
}

/** Makes attempts, and does what else only few forms need of the service. */
export interface Connector extends Pick<ConnectionApi, 'resume' | 'listRecords'> {
  /** Loads what an attempt with this integration can use, but need not wait for. */
  prepare(integration: Integration): void;

  connect(request: ConnectRequest, signal: AbortSignal, start: AttemptStart): Promise<Outcome>;
}

/** What an attempt begins with besides the request. */
export interface AttemptStart extends AttemptOptions {
  readonly token: string;
  /** Opened within the user's act where the request needs one, still empty; its opener closes it. */
  readonly popup?: Window;
}

/** The service as attempts reach it. */
export interface Service extends Pick<ConnectorOptions, 'call' | 'tokens' | 'pageClient'> {
  /** Absolute where it can be: its messages are known by its origin. */
  readonly apiUri: string;
  readonly limits: AttemptLimits;
}

export function serviceOf({ apiUri, call, tokens, pageClient, limits }: ConnectorOptions): Service {
  return {
    apiUri: resolveUri(apiUri)?.href ?? apiUri,
    call,
    tokens,
    pageClient,
    limits: { ...attemptLimits, ...limits },
  };
}

/** The absolute address of what may be relative to the page's; undefined for what is no address. */
export function resolveUri(uri: string): URL | undefined {
  return URL.canParse(uri, document.baseURI) ? new URL(uri, document.baseURI) : undefined;
}
