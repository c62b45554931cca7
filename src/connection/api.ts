import type { Collection } from '../schema/special/collection.js';
import type {
  Connectable,
  ConnectorParameters,
  ConnectedOutcome,
  ConnectRequest,
  Connection,
  DataRecord,
  Integration,
  Outcome,
} from './model.js';

/**
 * What the form needs of the service. Every method rejects with a `ConnectionError` and with
 * nothing else; an aborted signal ends the work, closes what it opened, and rejects with the
 * signal's reason.
 */
export interface ConnectionApi {
  /**
   * An integration by key or id, or what is connected without one, with its auth options, which may depend on
   * the connector's parameters. Without an integration, a service that knows only those is a `configuration` error.
   */
  loadIntegration(
    selector: string | Connectable,
    signal: AbortSignal,
    connectorParameters?: ConnectorParameters,
  ): Promise<Integration>;

  /**
   * Refreshes what `connect` must not wait for, above all the token. Called when the user may be about
   * to click; cheap when nothing is stale.
   */
  prepare(integration: Integration, signal: AbortSignal): Promise<void>;

  /**
   * Must be called in a click or key press: browsers block a popup that opens after any wait. So the
   * popup opens at once, and stays empty until the connector is loaded. The outcome is `connected` only
   * after the service has confirmed the connection.
   */
  connect(request: ConnectRequest, signal: AbortSignal, options?: AttemptOptions): Attempt;

  /**
   * The outcome of an attempt with this integration that left the page by redirect and has come
   * back to it; undefined when the page's URL has no result of this form. Removes the result from the
   * URL, so a second call returns undefined.
   */
  resume(integration: Integration, signal: AbortSignal): Resumption | undefined;

  /** A connection by its id; one that has been archived is `not-found`. */
  loadConnection(id: string, signal: AbortSignal): Promise<Connection>;

  /** All connections of the customer with an integration, in the order of the service. */
  listConnections(integration: Pick<Integration, 'id' | 'kind'>, signal: AbortSignal): Promise<Connection[]>;

  /** Disconnects: the service deletes the credentials and no longer lists the connection. */
  archiveConnection(id: string, signal: AbortSignal): Promise<void>;

  /** Loads what renames and tests connections; undefined in the lite edition. */
  loadUpkeep(): Promise<ConnectionUpkeep | undefined>;

  /**
   * The records of a collection, page by page to the last one, or to more than anybody looks through; empty when
   * there are none, and in the lite edition.
   */
  listRecords(connectionId: string, collection: Collection, signal: AbortSignal): Promise<DataRecord[]>;
}

/** What can be done with a connection besides connecting and disconnecting. */
export interface ConnectionUpkeep {
  /** With a client of the page that has no `patch`, a `configuration` error. */
  rename(id: string, name: string, signal: AbortSignal): Promise<Connection>;

  /** Has the service try a connection that `canTest`; whether it works. */
  test(id: string, signal: AbortSignal): Promise<boolean>;

  /** Has the service get new credentials for a connection that `canRefreshCredentials`. */
  refreshCredentials(id: string, signal: AbortSignal): Promise<void>;
}

export interface AttemptOptions {
  /**
   * The vendor's own dialog asks for the parameters. Needs the SDK: without it the attempt rejects as
   * `configuration`.
   */
  readonly prebuilt?: boolean;
  /** The auth option that the page has fixed; without it the vendor's own dialog lets the user choose. */
  readonly authOptionKey?: string;
  /**
   * Called when the browser is about to leave the page for the service. `resume` then has the outcome;
   * this attempt ends only if the page is not left after all, which is an error.
   */
  readonly onLeaving?: () => void;
  /**
   * Called when a connection is made after the attempt has ended as cancelled: its popup looked closed,
   * but the user went on signing in behind it. For ten minutes, or until the signal is aborted.
   */
  readonly onLate?: (outcome: ConnectedOutcome) => void;
}

/** An attempt that has come back to the page by redirect. */
export interface Resumption {
  /** The auth option of the attempt. */
  readonly authOptionKey: string;
  readonly outcome: Promise<Outcome>;
}

/** One try to connect, from the click to its outcome. */
export interface Attempt {
  readonly outcome: Promise<Outcome>;
  /** Brings the popup to the front; false when there is none, or when it looks closed. */
  focus(): boolean;
}
