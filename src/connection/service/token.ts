import { ConnectionError } from '../error.js';
import { isToken, readToken, tokenRequest } from './requests.js';
import { send } from './send.js';
import { singleFlight } from './single-flight.js';
import type { SendWithRetries } from './retriable-request.js';
import type { RequestLimits } from './request-limits.js';

/** Where the customer's token comes from; one of the three. */
export interface TokenOptions {
  /** A fixed token. It can't be renewed: when it expires, requests fail as `unauthorized`. */
  readonly token?: string;
  /** Returns a token from the page; read and called again before the last one expires. */
  readonly fetchToken?: () => Promise<string>;
  /** A URL of the page's own origin that answers `{"token": "…"}` or the bare token. */
  readonly tokenUrl?: string;
}

/**
 * Provides the customer's token, and requests a new one before the last one expires. The token is kept
 * only in the memory of this object.
 */
export interface TokenSource {
  /** The token, if it is still valid; undefined when a new one has to be requested. */
  readonly current: string | undefined;

  /** A valid token. Calls at the same time share one request. */
  get(): Promise<string>;

  /** Another token instead of the one that the service refused; undefined when there is none. */
  renew(refused: string): Promise<string | undefined>;
}

/** A new token is used at least this long, in milliseconds, whatever it says of itself. */
const leastUse = 10_000;

/** @throws ConnectionError `token` from both methods when the source fails. */
export function createTokenSource(
  options: TokenOptions,
  limits: RequestLimits,
  sendWithRetries: SendWithRetries,
): TokenSource {
  const { token, tokenUrl } = options;
  const isFixed = !options.fetchToken && !tokenUrl;
  return cachedToken(
    // Read anew each time: the page may have set another function since.
    () => options.fetchToken || tokenUrl || token,
    (signal) =>
      sendWithRetries({
        signal,
        send: async () => options.fetchToken?.() ?? (tokenUrl ? requestToken(tokenUrl) : token),
      }),
    limits,
    isFixed ? token : '',
  );
}

/** Forms of a page for which `source` returns the same share a request. */
export function cachedToken(
  source: () => unknown,
  requestNew: (signal: AbortSignal) => Promise<unknown>,
  { tokenAnswer, tokenMargin }: RequestLimits,
  /** The first token, used until it is refused. */
  token = '',
): TokenSource & { request(): Promise<string> } {
  let usableFor = token ? Infinity : 0;
  let came = clocks();

  const request = async () => {
    try {
      const given = await singleFlight(source(), requestNew, AbortSignal.timeout(tokenAnswer));
      if (!isToken(given)) throw new ConnectionError('token', 'What came is not a token.');
      came = clocks();
      const left = lifetimeOf(given);
      // Without this, a token with a lifetime below the margin would be requested again at every use.
      const margin = Math.min(tokenMargin, left / 3);
      usableFor = Math.max(left - margin, leastUse);
      return (token = given);
    } catch (cause) {
      if (cause instanceof ConnectionError) throw cause;
      throw new ConnectionError('token', 'The token could not be fetched.', { cause });
    }
  };

  return {
    request,
    get current() {
      // The later of both: the one can be set back, the other may stand still while the computer sleeps.
      const passed = clocks().map((now, index) => now - came[index]!);
      return Math.max(...passed) < usableFor ? token : undefined;
    },
    async get() {
      return this.current ?? request();
    },
    async renew(refused) {
      // Another request may have renewed it already.
      if (token === refused) usableFor = 0;
      const renewed = await this.get();
      return renewed === refused ? undefined : renewed;
    },
  };
}

async function requestToken(url: string): Promise<unknown> {
  const response = await send(tokenRequest(url));
  const { ok, status, text } = response;
  if (ok) return readToken(text);
  throw new ConnectionError('token', `The token's address answered ${status}.`, { cause: response });
}

const clocks = () => [Date.now(), performance.now()];

/**
 * How long a JWT that has just come is valid, in milliseconds, by its own claims: the page's clock may be
 * wrong, and is used only where the token does not say when it was issued. `Infinity` without `exp`.
 * Verifies nothing.
 */
export function lifetimeOf(token: string): number {
  try {
    const claims = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const { exp, iat } = JSON.parse(atob(claims)) as { exp?: unknown; iat?: unknown };
    if (typeof exp === 'number') return exp * 1000 - (typeof iat === 'number' ? iat * 1000 : Date.now());
  } catch {
    // Not a JWT.
  }
  return Infinity;
}
