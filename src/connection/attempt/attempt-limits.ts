/** Time limits of attempts, in milliseconds, and why they are what they are. */
export interface AttemptLimits {
  /** A hidden frame shows nothing, so nobody can help it along: it answers by then or not at all. */
  readonly frame: number;
  /** Signing in takes minutes, with a second factor many; nobody comes back after this. */
  readonly popup: number;
  /** How often the popup is asked whether it is closed: often enough to feel immediate. */
  readonly popupPoll: number;
  /**
   * From "closed, and the focus came back to the page with it" to asking the service. A result
   * that was on its way when the window closed arrives within this.
   */
  readonly closedGrace: number;
  /**
   * The same when the focus tells nothing: it came back later, as when the user looks at the page
   * while signing in behind an isolated window, or it was never lost.
   */
  readonly isolatedGrace: number;
  /**
   * "Closed" without the page having the focus: the provider has isolated its window and the
   * user is signing in behind it, or the page is a frame that never gets the focus.
   */
  readonly closedUnseen: number;
  /**
   * An attempt that passed for cancelled, because its window looked closed, is listened for this
   * much longer: as long as a sign-in that was going on behind it may well take.
   */
  readonly lateResult: number;
  /** First wait before the result stream is opened again; doubles up to `streamRetryMost`. */
  readonly streamRetry: number;
  readonly streamRetryMost: number;
  /** Waits between the attempts to confirm a connection that the service does not know yet. */
  readonly confirmRetries: readonly number[];
  /** A page that is still there after this long is not being left: the service redirects at once. */
  readonly departure: number;
  /** A return from the redirect is taken this long after leaving; sign-in may well take an hour. */
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
