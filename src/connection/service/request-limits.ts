/** Time limits of requests in milliseconds, with the reasons. */
export interface RequestLimits {
  /** A token with less time left than this is renewed: it must not expire during a click. */
  readonly tokenMargin: number;
  /** The page's token source has this long to answer before it counts as failed. */
  readonly tokenAnswer: number;
  /** The service has this long to answer before a request counts as failed. */
  readonly serviceAnswer: number;
}

export const requestLimits: RequestLimits = {
  tokenMargin: 60_000,
  tokenAnswer: 30_000,
  serviceAnswer: 30_000,
};
