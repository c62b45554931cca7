/**
 * Why something could not be done.
 *
 * - `network`: the service could not be reached
 * - `unauthorized`: the token is missing, expired or refused
 * - `not-found`: there is no such integration or connection
 * - `token`: the page's token source failed
 * - `popup-blocked`: the browser refused the window
 * - `refused`: the service or the other app refused the connection; `message` is its own
 * - `timeout`: there was no answer within the time limit
 * - `service`: the service failed, or answered with no sense
 * - `configuration`: the page asked for something impossible (no such auth option, …)
 */
export type ConnectionErrorCode =
  | 'network'
  | 'unauthorized'
  | 'not-found'
  | 'token'
  | 'popup-blocked'
  | 'refused'
  | 'timeout'
  | 'service'
  | 'configuration';

/**
 * What the service sent about an error, such as its `errorData`, whole but for `logs` and `stack` at any
 * depth, which may hold requests; tokens and secrets are masked. Any property may be missing.
 */
export interface ConnectionErrorData {
  readonly message?: string;
  /** What has failed, such as `connection`, `configuration`, `bad_request` or `internal`. */
  readonly type?: string;
  /** A more exact reason, such as `rate_limit_exceeded`. */
  readonly key?: string;
  /** Details, in the form of the integration. */
  readonly data?: unknown;
  /** The error that has led to this one. */
  readonly causedByError?: ConnectionErrorData;
  readonly [property: string]: unknown;
}

/** The only error class of this package. Never contains a token or a secret that the user typed. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';

  constructor(
    readonly code: ConnectionErrorCode,
    message: string,
    options: { cause?: unknown; data?: ConnectionErrorData } = {},
  ) {
    super(message, { cause: options.cause });
    this.data = options.data;
  }

  /** What the service sent about the error; undefined when the error is not one of the service. */
  readonly data: ConnectionErrorData | undefined;
}

/** Turns the failure to load a chunk into a `network` error. */
export async function orNetworkError<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw new ConnectionError('network', 'A part of the form could not be loaded.', { cause });
  }
}
