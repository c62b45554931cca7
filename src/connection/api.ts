import type { Collection } from '../schema/special/collection.js';
import type { ConnectRequest, Connection, DataRecord, Integration, Outcome } from './model.js';

/**
 * What the form needs of the service. Every method rejects with a `ConnectionError` and with
 * nothing else; an aborted signal ends the work, closes what it opened, and rejects with the
 * signal's reason.
 */
export interface ConnectionApi {
  /** An integration by key or id, with its auth options. */
  loadIntegration(selector: string, signal: AbortSignal): Promise<Integration>;

  /**
   * Brings up to date what `connect` must not wait for (the token above all). Called when the
   * user is about to click; cheap when nothing is stale.
   */
  prepare(integration: Integration, signal: AbortSignal): Promise<void>;

  /**
   * Must be called from a user's act: nothing at all is awaited before the popup opens, which
   * stays empty until the connector has been loaded. The attempt is announced as connected only when the
   * service has confirmed it.
   */
  connect(request: ConnectRequest, signal: AbortSignal, options?: AttemptOptions): Attempt;

  /**
   * The outcome of an attempt with this integration that left the page by redirect and has come
   * back to it; undefined when the page's address holds no result of ours. Takes the result out
   * of the address, so a second call gives undefined.
   */
  resume(integration: Integration, signal: AbortSignal): Resumption | undefined;

  /** A connection by its id; one that has been archived is `not-found`. */
  loadConnection(id: string, signal: AbortSignal): Promise<Connection>;

  /** Disconnects: the service forgets the credentials, and the connection is listed no more. */
  archiveConnection(id: string, signal: AbortSignal): Promise<void>;

  /** The records of a collection, as many as the service gives at once; empty when its answer holds none. */
  listRecords(connectionId: string, collection: Collection, signal: AbortSignal): Promise<DataRecord[]>;
}

export interface AttemptOptions {
  /**
   * The vendor's own dialog asks for the parameters. Needs the SDK: rejects as `configuration`
   * where there is none.
   */
  readonly prebuilt?: boolean;
  /**
   * Called when the page is about to be left for the service. The result then comes with the return;
   * the attempt itself ends only when the page is not left after all, which is an error.
   */
  readonly onLeaving?: () => void;
  /**
   * Called with a connection that is made after the attempt has ended as cancelled, because its
   * popup looked closed while the user went on signing in behind it; until the signal is aborted,
   * or for ten minutes.
   */
  readonly onLate?: (connection: Connection) => void;
}

/** An attempt that has come back to the page. */
export interface Resumption {
  /** The option that the attempt was made with. */
  readonly authOptionKey: string;
  readonly outcome: Promise<Outcome>;
}

/** A try to connect, from the click to its outcome. */
export interface Attempt {
  readonly outcome: Promise<Outcome>;
  /** Brings the popup to the front; false where there is none, or none that can be reached. */
  focus(): boolean;
}
