import { ConnectionError } from '../error.js';
import { isToken, readToken, tokenRequest } from './requests.js';
import { send } from './send.js';
import { requestLimits, type RequestLimits } from './request-limits.js';
import { singleFlight } from './single-flight.js';

/** Where the customer's token comes from; one of the three. */
export interface TokenOptions {
  /** A fixed token. It can't be renewed: when it expires, requests fail as `unauthorized`. */
  readonly token?: string;
  /** Returns a token from the page; called again before the last one expires. */
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

/** A new token is used at least this long, in milliseconds: the page's clock may run ahead. */
const leastUse = 10_000;

/** @throws ConnectionError `token` from `get` and `renew` when the source fails. */
export function createTokenSource(
  { token, fetchToken, tokenUrl }: TokenOptions,
  limits: RequestLimits = requestLimits,
): TokenSource {
  if (fetchToken) return cachedToken(fetchToken, fetchToken, limits);
  if (tokenUrl) return cachedToken(tokenUrl, () => requestToken(tokenUrl), limits);
  return cachedToken(token, async () => token, limits, token);
}

/** Forms of a page with the same `source` share a request. */
export function cachedToken(
  source: unknown,
  requestNew: () => Promise<unknown>,
  { tokenAnswer, tokenMargin }: RequestLimits,
  /** The first token, used until it is refused. */
  token = '',
): TokenSource & { request(): Promise<string> } {
  let usableUntil = token ? Infinity : 0;

  const request = async () => {
    try {
      const given = await singleFlight(source, async () => requestNew(), AbortSignal.timeout(tokenAnswer));
      if (!isToken(given)) throw new ConnectionError('token', 'What came is not a token.');
      const now = Date.now();
      const left = (expiryOf(given) ?? Infinity) - now;
      // Without this, a token with a lifetime below the margin would be requested again at every use.
      const margin = Math.min(tokenMargin, left / 3);
      usableUntil = now + Math.max(left - margin, leastUse);
      return (token = given);
    } catch (cause) {
      if (cause instanceof ConnectionError) throw cause;
      throw new ConnectionError('token', 'The token could not be fetched.', { cause });
    }
  };

  return {
    request,
    get current() {
      return Date.now() < usableUntil ? token : undefined;
    },
    async get() {
      return this.current ?? request();
    },
    async renew(refused) {
      // Another request may have renewed it already.
      if (token === refused) usableUntil = 0;
      const renewed = await this.get();
      return renewed === refused ? undefined : renewed;
    },
  };
}

async function requestToken(url: string): Promise<unknown> {
  const { ok, status, text } = await send(tokenRequest(url));
  if (!ok) throw new ConnectionError('token', `The token's address answered ${status}.`);
  return readToken(text);
}

/** When a JWT expires, in milliseconds since 1970; undefined without `exp`. Verifies nothing. */
export function expiryOf(token: string): number | undefined {
  try {
    const claims = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(claims)) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
