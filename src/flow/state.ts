import type { ConnectionError } from '../connection/error.js';
import type { AuthOption, Connection, Integration } from '../connection/model.js';

/**
 * Where a form stands.
 *
 * - `idle`: nothing to do yet, the page has named no integration or given no token
 * - `loading`, `load-failed`: the integration is being read, could not be read
 * - `unavailable`: the integration is not set up to be connected, or not in use
 * - `editing`: the user fills in the form
 * - `connecting`: an attempt is on its way; `leaving`: the page is about to be left for it
 * - `connected`, `failed`, `cancelled`: how the last attempt ended
 */
export type Status =
  | 'idle'
  | 'loading'
  | 'load-failed'
  | 'unavailable'
  | 'editing'
  | 'connecting'
  | 'leaving'
  | 'connected'
  | 'failed'
  | 'cancelled';

export interface FlowState {
  /** `idle`, `loading`, `editing`, `connecting`, …: see the type `Status`. */
  readonly status: Status;
  /** Present from `unavailable` and `editing` on. */
  readonly integration?: Integration;
  /** The chosen auth option; present from `editing` on. */
  readonly authOption?: AuthOption;
  /** What the last attempt has made; only while `connected`. */
  readonly connection?: Connection;
  /** The existing connection: the one to re-connect, or the one that the customer has already. */
  readonly existing?: Connection;
  /** The user has chosen to re-connect the existing one, rather than to make a new one. */
  readonly reconnects?: boolean;
  /** The connection that is being disconnected. */
  readonly archiving?: Connection;
  /** The one that was disconnected last, until an attempt or another auth option. */
  readonly archived?: Connection;
  /** Why the integration could not be read, or the last attempt failed. */
  readonly error?: ConnectionError;
}

/** The statuses in which the fields are shown and can be sent. */
const fillable: readonly Status[] = ['editing', 'failed', 'cancelled'];

export function isFillable(state: FlowState): boolean {
  return fillable.includes(state.status);
}

/** Whether an attempt has begun and not ended. */
export function isUnderWay({ status }: FlowState): boolean {
  return status === 'connecting' || status === 'leaving';
}

/** Whether what is filled in can be sent now. */
export function isSendable(state: FlowState): boolean {
  return isFillable(state) && !state.archiving;
}
