/**
 * Why something could not be done.
 *
 * - `network`: the service could not be reached, or its answer could not be read
 * - `unauthorized`: the token is missing, expired or refused
 * - `not-found`: there is no such integration or connection
 * - `token`: the page's token source failed
 * - `popup-blocked`: the browser refused the window
 * - `refused`: the service or the other app refused the connection; `message` is its own
 * - `timeout`: there was no answer within the time limit
 * - `service`: the service failed
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

/** The only error class of this package. Never contains a token or a secret that the user typed. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';

  constructor(
    readonly code: ConnectionErrorCode,
    message: string,
    options: { cause?: unknown; data?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.data = options.data;
  }

  /** The error data of the service besides its message (`errorData`). */
  readonly data: unknown;
}

/** Turns the failure to load a chunk into a `network` error. */
export async function orNetworkError<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw new ConnectionError('network', 'A part of the form could not be loaded.', { cause });
  }
}
