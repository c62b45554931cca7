import { defaultApiUri } from './connection/protocols/addresses.js';
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

/**
 * Sends the first requests of a page's forms, by their attributes, while the code of the form is
 * still loading: the service takes two round trips to answer. The forms are to send their requests
 * with what is returned, which gives the response to the early one to the first that sends the same.
 */
export function sendEarlyRequests(root: ParentNode): Send {
  /** By request key; in memory only, for the keys have the token in them. */
  const responses = new Map<string, Promise<HttpResponse>>();
  const sendOnce: Send = (request) => {
    const key = requestKey(request);
    const response = responses.get(key) ?? sendWithFetch(request);
    responses.set(key, response);
    return response;
  };
  for (const form of root.querySelectorAll('connection-form')) {
    // A failure is for the form to report, which gets the same response.
    requestIntegration(form, sendOnce).catch(() => {});
  }
  return (request, signal) => {
    const key = requestKey(request);
    const response = responses.get(key);
    responses.delete(key);
    return response ?? sendWithFetch(request, signal);
  };
}

async function requestIntegration(form: Element, send: Send): Promise<void> {
  const attribute = (name: string) => form.getAttribute(name) || undefined;
  const selector = attribute('integration-key');
  const tokenUrl = attribute('token-url');
  // The page may have set properties, which no attribute shows.
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
