import { generationAt, joinUri } from '../protocols/uris.js';

/**
 * A request as data. Both the form and the script file, which sends early requests while the form is
 * loading, create requests in this module, so that the form can recognise the early ones.
 */
export interface HttpRequest extends Readonly<Pick<RequestInit, 'mode' | 'cache'>> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A response with its whole body. */
export interface HttpResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export type Send = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpResponse>;

export const sendWithFetch: Send = async ({ url, ...init }, signal) => {
  const response = await fetch(url, { ...init, signal });
  const { ok, status, headers } = response;
  return { ok, status, headers, text: await response.text() };
};

/** Identifies equal requests. Contains the token: keep it in memory. */
export function requestKey(request: HttpRequest): string {
  return JSON.stringify(request);
}

/**
 * Requests the token from a URL of the page. The mode refuses other origins, also behind a redirect:
 * only the page's own back end may identify the customer.
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

/** A token is one word of printable ASCII; the HTML of a login page is not one. */
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
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body && { 'Content-Type': 'application/json' }),
      // As Membrane's own client: without it the answers have their form of before that date. Not to other
      // addresses, which may not let a page send it.
      ...(generationAt(apiUri) === 'membrane' && { 'membrane-api-version': '2025-10-21' }),
    },
    body: body && JSON.stringify(body),
  };
}

export function integrationPath(selector: string): string {
  return `/integrations/${encodeURIComponent(selector)}`;
}
