import { ConnectionError } from '../error.js';
import { askOnce } from './first-answers.js';
import { isToken, readToken, tokenRequest } from './first-requests.js';
import { requestLimits, type RequestLimits } from './request-limits.js';
import { singleFlight } from './single-flight.js';

/** Where the customer's token comes from; one of the three. */
export interface TokenOptions {
  /** A token as it is. It can't be renewed: when it expires, requests end as `unauthorized`. */
  readonly token?: string;
  /** Asks the page for a token; called again before the last one expires. */
  readonly fetchToken?: () => Promise<string>;
  /** An address of the page's own origin that answers `{"token": "…"}` or the bare token. */
  readonly tokenUrl?: string;
}

/**
 * Hands out the customer's token, and asks for a new one before the last one expires. The token
 * lives in this object's memory and nowhere else.
 */
export interface TokenSource {
  /** The token that can be used without waiting; undefined when one has to be asked for. */
  readonly current: string | undefined;

  /** A token good for a while. Calls at the same time share one question. */
  get(): Promise<string>;

  /** Another token instead of the one that the service refused; undefined when there is none. */
  renew(refused: string): Promise<string | undefined>;
}

/** Shortest time that a token just handed out is used: the page's clock may run ahead. */
const leastUse = 10_000;

/** @throws ConnectionError `token` from `get` and `renew` when the source fails. */
export function createTokenSource(
  { token, fetchToken, tokenUrl }: TokenOptions,
  limits: RequestLimits = requestLimits,
): TokenSource {
  if (fetchToken) return keptToken(fetchToken, fetchToken, limits);
  if (tokenUrl) return keptToken(tokenUrl, () => askAddress(tokenUrl), limits);
  return keptToken(token, async () => token, limits, token);
}

/** Several forms of a page that have the same source ask it once at a time. */
export function keptToken(
  source: unknown,
  ask: () => Promise<unknown>,
  { tokenAnswer, tokenMargin }: RequestLimits,
  /** One to begin with, used until it is refused. */
  token = '',
): TokenSource & { askOnce(): Promise<string> } {
  let goodUntil = token ? Infinity : 0;

  const askOnce = async () => {
    try {
      const answer = await singleFlight(source, async () => ask(), AbortSignal.timeout(tokenAnswer));
      if (!isToken(answer)) throw new ConnectionError('token', 'What came is not a token.');
      const now = Date.now();
      const left = (expiryOf(answer) ?? Infinity) - now;
      // A token that lives shorter than the margin would be asked for again at every look.
      const margin = Math.min(tokenMargin, left / 3);
      goodUntil = now + Math.max(left - margin, leastUse);
      return (token = answer);
    } catch (cause) {
      if (cause instanceof ConnectionError) throw cause;
      throw new ConnectionError('token', 'The token could not be fetched.', { cause });
    }
  };

  return {
    askOnce,
    get current() {
      return Date.now() < goodUntil ? token : undefined;
    },
    async get() {
      return this.current ?? askOnce();
    },
    async renew(refused) {
      // Another request may have renewed it already.
      if (token === refused) goodUntil = 0;
      const renewed = await this.get();
      return renewed === refused ? undefined : renewed;
    },
  };
}

async function askAddress(url: string): Promise<unknown> {
  const { ok, status, text } = await askOnce(url, tokenRequest);
  if (!ok) throw new ConnectionError('token', `The token's address answered ${status}.`);
  return readToken(text);
}

/** When a JWT expires, in milliseconds; undefined when it does not say. Verifies nothing. */
export function expiryOf(token: string): number | undefined {
  try {
    const claims = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(claims)) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
