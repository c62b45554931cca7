/** Time limits of requests, in milliseconds, and why they are what they are. */
export interface RequestLimits {
  /** A token with less time left than this is renewed: it must not expire during a click. */
  readonly tokenMargin: number;
  /** The page's token source has this long to answer before it counts as failed. */
  readonly tokenAnswer: number;
  /** A request to the service has this long; what takes longer is not coming. */
  readonly serviceAnswer: number;
}

export const requestLimits: RequestLimits = {
  tokenMargin: 60_000,
  tokenAnswer: 30_000,
  serviceAnswer: 30_000,
};
