import { randomUUID } from 'node:crypto';
import type { CatalogIntegration, CatalogOption, Owner } from '../catalog/model.js';
import type { Connection, ConnectionChange } from '../connections.js';
import type { Caller } from '../customers.js';

/** How long the other app's user may take, in milliseconds. */
const PATIENCE = 10 * 60_000;

/** Whom to tell how connecting ended. Known before anything else is found good. */
export interface Addressee {
  readonly requestId?: string;
  /** Go here with the result in place of a page that announces it. */
  readonly redirectUri?: string;
  readonly customState?: string;
  /** The connection that was to be connected again. */
  readonly connectionId?: string;
}

/** A connection on its way: who wants to connect what. */
export interface Attempt {
  readonly addressee: Addressee;
  readonly caller: Caller;
  readonly integration: CatalogIntegration;
  /** What the connection will belong to, unless that is the integration. */
  readonly owner?: Owner;
  readonly option: CatalogOption;
  readonly change: ConnectionChange;
  readonly several: boolean;
  /** The connection to connect again. */
  readonly renews?: Connection;
}

/** An attempt that waits for the other app's user, with what its auth type must remember. */
export interface Waiting {
  readonly attempt: Attempt;
  readonly memory: Readonly<Record<string, string>>;
}

/** The attempts that wait for the other app's user. Each is taken up once. */
export class Attempts {
  readonly #waiting = new Map<string, Waiting>();

  /** Keeps an attempt under a name that nobody can guess. */
  hold(attempt: Attempt, memory: Record<string, string> = {}, state: string = randomUUID()): string {
    this.#waiting.set(state, { attempt, memory });
    setTimeout(() => this.#waiting.delete(state), PATIENCE).unref();
    return state;
  }

  see(state: string): Waiting | undefined {
    return this.#waiting.get(state);
  }

  take(state: string): Waiting | undefined {
    const waiting = this.#waiting.get(state);
    this.#waiting.delete(state);
    return waiting;
  }
}
