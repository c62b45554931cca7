import type { Asked } from './ask.js';

/**
 * How an address of the page's own is asked for the token. The mode refuses another origin, also
 * behind a redirect: only the page's own back end may say who the customer is.
 */
export const tokenRequest: Asked = { mode: 'same-origin', cache: 'no-store' };

/** It answers `{"token": "…"}` or the bare token. */
export function readToken(text: string): unknown {
  if (!/^\s*[{"]/.test(text)) return text.trim();
  const answer: unknown = JSON.parse(text);
  return typeof answer === 'string' ? answer : (answer as { token?: unknown }).token;
}

/** A token is one word of printable ASCII: a page that asks to sign in is none. */
export const isToken = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);

export const integrationPath = (selector: string): string => `/integrations/${encodeURIComponent(selector)}`;

export const authorization = (token: string) => ({ Authorization: `Bearer ${token}` });

/** Keeps a path that the service's address may have; the other begins with a slash. */
export function joinUri(apiUri: string, path: string): string {
  return apiUri.replace(/\/+$/, '') + path;
}
