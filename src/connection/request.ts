import type { WindowRequest } from './popup.js';
import type { Generation } from './model.js';
import { protocolOf, type ConnectionRequestContent } from './protocols/protocol.js';
import { generationAt, joinUri, publicUris } from './protocols/uris.js';

export interface ConnectionRequestOptions extends ConnectionRequestContent {
  /** Default: the public URI of the generation. */
  readonly apiUri?: string;
  /** Default: that of the address, where it is one of the service's own; else `integration-app`. */
  readonly generation?: Generation;
}

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
  const { apiUri, generation = generationAt(apiUri ?? '') ?? 'integration-app', ...content } = options;
  const protocol = protocolOf({ generation });
  const url = joinUri(apiUri ?? publicUris[generation], protocol.connectPath);
  const payload = protocol.payload(content);
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

/**
 * The request of `openWindow` as a link, for an opener that takes nothing but an address. It carries the
 * token and the parameters: prefer to post the request, or to have it posted by a page of your back end.
 * `redirectUri` is where the service sends the user in the end, such as an address of the app.
 */
export function connectionLink(request: WindowRequest, options: { redirectUri?: string } = {}): string {
  const payload = JSON.parse(request.fields.payload) as Record<string, unknown>;
  return `${request.url}?${queryOf({ ...payload, ...options })}`;
}

function queryOf(payload: Record<string, unknown>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(payload)) {
    if (value === undefined) continue;
    query.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return query;
}
