import { ConnectionError } from './error.js';
import type { Ask } from './ask.js';

/** Asks an address of the page's own for the token: it answers `{"token": "…"}` or the bare token. */
export async function askForToken(url: string, ask: Ask): Promise<unknown> {
  // The mode refuses another origin, also behind a redirect: only the page's own back end may
  // say who the customer is.
  const { ok, status, text } = await ask(url, { mode: 'same-origin', cache: 'no-store' });
  if (!ok) throw new ConnectionError('token', `The token's address answered ${status}.`);
  if (!/^\s*[{"]/.test(text)) return text.trim();
  const answer: unknown = JSON.parse(text);
  return typeof answer === 'string' ? answer : (answer as { token?: unknown }).token;
}

export const integrationPath = (selector: string): string => `/integrations/${encodeURIComponent(selector)}`;

export const authorization = (token: string) => ({ Authorization: `Bearer ${token}` });

/** Keeps a path that the service's address may have. */
export function joinUri(apiUri: string, path: string): string {
  return `${apiUri.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
