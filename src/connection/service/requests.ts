import { joinUri } from '../protocols/addresses.js';

/**
 * How requests are made, for the form as for the script file, which sends the first ones before the
 * form is there. Both make them here, so that the form can take the responses to the early ones.
 */
export interface HttpRequest extends Readonly<Pick<RequestInit, 'mode' | 'cache'>> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A response that has been read to its end. */
export interface HttpResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

export type Send = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpResponse>;

export const sendWithFetch: Send = async ({ url, ...init }, signal) => {
  const response = await fetch(url, { ...init, signal });
  return { ok: response.ok, status: response.status, text: await response.text() };
};

/** Tells requests apart. It has the token in it: keep it in memory. */
export function requestKey(request: HttpRequest): string {
  return JSON.stringify(request);
}

/**
 * Asks an address of the page's own for the token. The mode refuses another origin, also behind a
 * redirect: only the page's own back end may say who the customer is.
 */
export function tokenRequest(url: string): HttpRequest {
  return { method: 'GET', url, mode: 'same-origin', cache: 'no-store' };
}

/** The token in the response, which is `{"token": "…"}` or the bare token. */
export function readToken(text: string): unknown {
  if (!/^\s*[{"]/.test(text)) return text.trim();
  const answer: unknown = JSON.parse(text);
  return typeof answer === 'string' ? answer : (answer as { token?: unknown }).token;
}

/** A token is one word of printable ASCII: a page that asks to sign in is none. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

export function serviceRequest(
  apiUri: string,
  token: string,
  method: HttpRequest['method'],
  path: string,
  body?: object,
): HttpRequest {
  return {
    method,
    url: joinUri(apiUri, path),
    headers: { Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  };
}

export function integrationPath(selector: string): string {
  return `/integrations/${encodeURIComponent(selector)}`;
}
