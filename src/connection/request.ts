import { connectionRequest, type ConnectionRequestOptions } from './protocols/protocol.js';

/** For a form that the user's browser posts, as the vendor recommends. */
export interface FormRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly enctype: 'application/x-www-form-urlencoded';
  /** One hidden input each. Escape the values when writing them into HTML. */
  readonly fields: { readonly payload: string };
}

export interface JsonRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: { readonly 'Content-Type': 'application/json' };
  readonly body: string;
}

/** A link. It contains the token and the parameters: keep it out of logs and pages. */
export interface QueryRequest {
  readonly method: 'GET';
  readonly url: string;
}

/**
 * The request that starts an attempt without any SDK, for a form that a server renders, a redirect, or
 * a page of its own. The user's browser must send it, because the user may have to sign in at the
 * other app. Pure; works in Node.
 */
export function buildConnectionRequest(options: ConnectionRequestOptions, as?: 'form'): FormRequest;
export function buildConnectionRequest(options: ConnectionRequestOptions, as: 'json'): JsonRequest;
export function buildConnectionRequest(options: ConnectionRequestOptions, as: 'query'): QueryRequest;
export function buildConnectionRequest(
  options: ConnectionRequestOptions,
  as: 'form' | 'json' | 'query' = 'form',
): FormRequest | JsonRequest | QueryRequest {
  const { url, payload } = connectionRequest(options);
  const json = JSON.stringify(payload);
  switch (as) {
    case 'form':
      return {
        method: 'POST',
        url,
        enctype: 'application/x-www-form-urlencoded',
        fields: { payload: json },
      };
    case 'json':
      return { method: 'POST', url, headers: { 'Content-Type': 'application/json' }, body: json };
    case 'query':
      return { method: 'GET', url: `${url}?${queryOf(payload)}` };
  }
}

function queryOf(payload: Record<string, unknown>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(payload)) {
    if (value === undefined) continue;
    query.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return query;
}
