/** Time limits of attempts in milliseconds, with the reasons. */
export interface AttemptLimits {
  /** A hidden frame needs no action of the user: it answers within this time or not at all. */
  readonly frame: number;
  /** Signing in takes minutes, with a second factor many; nobody completes it after this. */
  readonly popup: number;
  /** The interval of the checks whether the popup is closed: short enough to feel immediate. */
  readonly popupPoll: number;
  /**
   * How long to wait for a result after the popup closed and the page got the focus back at the same
   * time. A result that was on its way when the popup closed arrives within this time.
   */
  readonly closedGrace: number;
  /**
   * The same when the focus proves nothing: the page never lost it, or got it back later, as when the
   * user looks at the page while signing in in an isolated window.
   */
  readonly isolatedGrace: number;
  /**
   * The same while the page does not have the focus: the provider has isolated its window and the user
   * is signing in there, or the page is in a frame that never gets the focus.
   */
  readonly closedUnseen: number;
  /**
   * How much longer to wait for the result of an attempt that ended as cancelled because its popup
   * looked closed: as long as a sign-in behind it is likely to take.
   */
  readonly lateResult: number;
  /** The first wait before the event stream is opened again; doubles up to `streamRetryMost`. */
  readonly streamRetry: number;
  readonly streamRetryMost: number;
  /** How long an event stream is open before it makes room for that of another attempt. */
  readonly streamTurn: number;
  /** How long listing the connections that there are before an attempt may take. */
  readonly older: number;
  /** The waits between requests for a connection that the service does not have yet. */
  readonly confirmRetries: readonly number[];
  /** How long confirming a connection may take, with all requests for it. */
  readonly confirm: number;
  /**
   * How long a hidden frame may say nothing after its document has come: those of the service speak at once, and
   * an error page of a server between, or of the browser, never.
   */
  readonly frameSilence: number;
  /** A page that is still open after this time will not be left: the service redirects at once. */
  readonly departure: number;
  /** How long after leaving a return by redirect is accepted; signing in may take an hour. */
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
  streamTurn: second,
  older: 10 * second,
  confirmRetries: [500, 1500, 3000],
  confirm: minute / 2,
  frameSilence: 5 * second,
  departure: minute,
  returnTrip: 24 * hour,
};
