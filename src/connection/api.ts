import type { ConnectRequest, Connection, Integration, Outcome } from './model.js';

/**
 * What the form needs of the service. Two adapters fill it: over an SDK client, and direct.
 * Every method rejects with a `ConnectionError` and with nothing else; an aborted signal ends
 * the work, closes what it opened, and rejects with the signal's reason.
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
   * Must be called from a user's act: nothing is awaited on the network before the window
   * opens. The attempt is announced as connected only when the service has confirmed it.
   */
  connect(request: ConnectRequest, signal: AbortSignal): Attempt;

  /** A connection by its id. */
  loadConnection(id: string, signal: AbortSignal): Promise<Connection>;
}

/** A connection on its way. */
export interface Attempt {
  readonly outcome: Promise<Outcome>;
  /** Brings the popup to the front; does nothing where there is none. */
  focus(): void;
}
