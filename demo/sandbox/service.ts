import type { AttemptRate } from './connect/attempt-rate.js';
import type { Attempts } from './connect/attempts.js';
import type { RelyingParty } from './connect/relying-party.js';
import type { Connections } from './connections.js';
import type { Customers } from './customers.js';
import type { Events } from './events.js';
import type { OAuth1Provider } from './provider/oauth1.js';
import type { Workspace } from './tokens.js';

/** What the parts of the service share. */
export interface Service {
  readonly apiUri: string;
  readonly workspace: Workspace;
  readonly customers: Customers;
  readonly connections: Connections;
  readonly events: Events;
  readonly attempts: Attempts;
  readonly attemptRate: AttemptRate;
  /** How the other apps are reached: those of OAuth 2, and those of OAuth 1. */
  readonly relyingParty: RelyingParty;
  readonly oauth1: OAuth1Provider;
}
