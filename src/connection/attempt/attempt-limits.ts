/** Time limits of attempts, in milliseconds, and why they are what they are. */
export interface AttemptLimits {
  /** A hidden frame needs no act of the user: it answers by then or not at all. */
  readonly frame: number;
  /** Signing in takes minutes, with a second factor many; nobody completes it after this. */
  readonly popup: number;
  /** How often the popup is asked whether it is closed: often enough to feel immediate. */
  readonly popupPoll: number;
  /**
   * From "closed, and the focus came back to the page with it" to asking the service. A result
   * that was on its way when the window closed arrives within this.
   */
  readonly closedGrace: number;
  /**
   * The same when nothing follows from the focus: it came back later, as when the user looks at the page
   * while signing in behind an isolated window, or it was never lost.
   */
  readonly isolatedGrace: number;
  /**
   * "Closed" without the page having the focus: the provider has isolated its window and the
   * user is signing in behind it, or the page is a frame that never gets the focus.
   */
  readonly closedUnseen: number;
  /**
   * How much longer a result is awaited of an attempt that ended as cancelled because its popup
   * looked closed: as long as a sign-in that was going on behind it may well take.
   */
  readonly lateResult: number;
  /** First wait before the result stream is opened again; doubles up to `streamRetryMost`. */
  readonly streamRetry: number;
  readonly streamRetryMost: number;
  /** Waits between the attempts to confirm a connection that the service does not know yet. */
  readonly confirmRetries: readonly number[];
  /** A page that is still there after this long is not being left: the service redirects at once. */
  readonly departure: number;
  /** How long after leaving a return from the redirect is accepted; signing in may take an hour. */
  readonly returnTrip: number;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

export const attemptLimits: AttemptLimits = {
  frame: minute,
  popup: 30 * minute,
  popupPoll: 500,
  closedGrace: 1.5 * second,
  isolatedGrace: 6 * second,
  closedUnseen: 10 * minute,
  lateResult: 10 * minute,
  streamRetry: second,
  streamRetryMost: 15 * second,
  confirmRetries: [500, 1500, 3000],
  departure: minute,
  returnTrip: 24 * hour,
};
