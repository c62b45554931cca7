import { defaultApiUri } from './connection/protocols/uris.js';
import {
  integrationPath,
  isToken,
  readToken,
  requestKey,
  sendWithFetch,
  serviceRequest,
  tokenRequest,
  type HttpResponse,
  type Send,
} from './connection/service/requests.js';

/** Where a page's inline script leaves its early requests for the script file, of whatever version. */
export const EARLY_REQUESTS = Symbol.for('connection-form/early');

/**
 * Sends the first requests of the forms in a page, from their attributes, while the code of the form
 * is still loading. The forms must send their requests with the returned function: the first form that
 * sends the same request gets the response to the early one. `sendNow` sends what was not sent before.
 */
export function sendEarlyRequests(root: ParentNode, sendNow = sendWithFetch): Send {
  /** By request key; only in memory, because the keys contain the token. */
  const responses = new Map<string, Promise<HttpResponse>>();
  const sendOnce: Send = (request) => {
    const key = requestKey(request);
    const response = responses.get(key) ?? sendNow(request);
    responses.set(key, response);
    return response;
  };
  for (const form of root.querySelectorAll('connection-form')) {
    // The form gets the same response, and reports the failure.
    requestIntegration(form, sendOnce).catch(() => {});
  }
  return (request, signal) => {
    const key = requestKey(request);
    const response = responses.get(key);
    responses.delete(key);
    return response ?? sendNow(request, signal);
  };
}

async function requestIntegration(form: Element, send: Send): Promise<void> {
  const attribute = (name: string) => form.getAttribute(name) || undefined;
  const selector = attribute('integration-key');
  const tokenUrl = attribute('token-url');
  // The page may have set properties, which are not in the attributes.
  const { client, fetchToken, apiUri } = form as { client?: unknown; fetchToken?: unknown; apiUri?: string };
  if (!selector || client || fetchToken) return;
  const token = tokenUrl ? await requestToken(tokenUrl, send) : attribute('token');
  if (!isToken(token)) return;
  const serviceUri = apiUri ?? attribute('api-uri') ?? defaultApiUri;
  await send(serviceRequest(serviceUri, token, 'GET', integrationPath(selector)));
}

async function requestToken(url: string, send: Send): Promise<unknown> {
  const { ok, text } = await send(tokenRequest(url));
  return ok && readToken(text);
}
