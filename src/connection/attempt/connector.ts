import type { Chunk } from '../../chunks/chunk.js';
import type { AttemptOptions, ConnectionApi, ConnectionUpkeep } from '../api.js';
import type { LoadConnectable } from './load-lone-connection.js';
import type { Connection, ConnectRequest, Integration, Outcome } from '../model.js';
import type { OpenWindow } from '../popup.js';
import type { SdkModule } from '../sdk-client.js';
import type { CallService } from '../service/http.js';
import type { RetriableRequest } from '../service/retriable-request.js';
import type { PageClient } from '../service/page-client.js';
import type { TokenSource } from '../service/token.js';
import { attemptLimits, type AttemptLimits } from './attempt-limits.js';
import type { RetryLimits } from './retry-limits.js';
import type { WatchPolicy } from './page-policy.js';

/**
 * The chunk `connector`: what is needed only after the first paint, or after an error. The standard
 * edition has one that can use the SDK, the lite and the whole edition ones that cannot.
 */
export interface ConnectorModule {
  /**
   * Retries a failed request where that may help. Resolves with the answer, else rejects with the
   * `ConnectionError` of what has failed last; where it was for the token, with what has failed itself.
   */
  retry(
    failure: unknown,
    request: RetriableRequest,
    limits: Partial<RetryLimits>,
    pageClient: PageClient | undefined,
  ): Promise<unknown>;
  createConnector(options: ConnectorOptions): Connector;
  readonly loadConnectable: LoadConnectable;
}

export interface ConnectorOptions {
  readonly apiUri: string;
  readonly call: CallService;
  readonly tokens: TokenSource;
  readonly pageClient?: PageClient;
  /** The vendor's SDK, where the edition has it. */
  readonly sdk?: Chunk<SdkModule>;
  /** Connects without the SDK, even if there is one or the page gives a client. */
  readonly noSdk?: boolean;
  readonly limits?: Partial<AttemptLimits>;
  /** The same object for all connectors of a form, whatever token or client each has. */
  readonly owner: object;
  /** Ends an attempt that the page's policy forbids; undefined in the lite edition, where the time limit does. */
  readonly watchPolicy?: WatchPolicy;
}

/** Makes attempts, and calls of the service that few forms need. */
export interface Connector extends Pick<ConnectionApi, 'resume' | 'listConnections'> {
  /** Undefined in the lite edition. */
  readonly upkeep?: ConnectionUpkeep;

  /** Undefined in the lite edition, whose fields offer no records. */
  readonly listRecords?: ConnectionApi['listRecords'];

  /** Loads what an attempt with this integration can use but does not have to wait for. */
  prepare(integration: Integration): void;

  connect(request: ConnectRequest, signal: AbortSignal, start: AttemptStart): Promise<Outcome>;
}

/** What an attempt needs besides the request. */
export interface AttemptStart extends AttemptOptions {
  readonly token: string;
  /** Already open, and empty, where the request needs one; whoever opened it closes it. */
  readonly popup?: Window;
  /** Opens a window in place of the popup. */
  readonly openWindow?: OpenWindow;
}

/** What attempts need to call the service. */
export interface Service extends Pick<
  ConnectorOptions,
  'call' | 'tokens' | 'pageClient' | 'watchPolicy' | 'owner'
> {
  /** Absolute if it is valid: its origin identifies messages of the service. */
  readonly apiUri: string;
  readonly limits: AttemptLimits;
}

/** Finds the connection that an attempt may have made. */
export type FindConnection = (service: Service, signal: AbortSignal) => Promise<Connection | undefined>;

export function serviceOf({ apiUri, limits, ...options }: ConnectorOptions): Service {
  return {
    ...options,
    apiUri: resolveUri(apiUri)?.href ?? apiUri,
    limits: { ...attemptLimits, ...limits },
  };
}

/** Resolves a URI that may be relative to the page; undefined for an invalid one. */
export function resolveUri(uri: string): URL | undefined {
  return URL.canParse(uri, document.baseURI) ? new URL(uri, document.baseURI) : undefined;
}
