/** How reads are tried again, in milliseconds. */
export interface RetryLimits {
  /** The longest waits before each try; what is waited is between half of that and all. */
  readonly readRetries: readonly number[];
  /** No read is tried again after this time; where the service asks for a longer wait, the user decides. */
  readonly readLimit: number;
}

export const retryLimits: RetryLimits = { readRetries: [1000, 3000], readLimit: 8000 };
