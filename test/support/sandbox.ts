/** Where the run's sandbox is; the runner starts it and writes this into the page. */
export const sandbox = (
  globalThis as unknown as { sandbox: { apiUri: string; providerUri: string; tokenUri: string } }
).sandbox;

/** The claims that a page's back end would put into a customer's token. */
export interface TokenClaims {
  id?: string;
  name?: string;
  fields?: Record<string, unknown>;
  /** Seconds; negative for a token that has expired. */
  expiresIn?: number;
  algorithm?: 'HS256' | 'HS512';
}

/** A token for a customer that no other test shares, unless the claims name one. */
export async function signToken(claims: TokenClaims = {}): Promise<string> {
  const all = JSON.stringify({ id: `customer-${crypto.randomUUID()}`, ...claims });
  const response = await fetch(`${sandbox.tokenUri}?claims=${encodeURIComponent(all)}`);
  return ((await response.json()) as { token: string }).token;
}
