import { readConnectionResult, type ConnectionResult } from '../connection-result.js';
import { ConnectionError } from '../error.js';
import { nonceParameter } from '../service/return-nonce.js';
import { attemptLimits } from './attempt-limits.js';
import { resolveUri } from './connector.js';
import type { ConnectRequest, Integration } from '../model.js';

/**
 * An attempt that goes to the service and back in the same window. Anybody can make a link that looks
 * like a return. So this is stored in the session storage of the tab under a nonce, which is also in
 * the redirect URI: a result is accepted only if its nonce is found there.
 */
interface PendingRedirect {
  readonly integrationId: string;
  readonly authOptionKey: string;
  /** When the page was left. */
  readonly left: number;
}

const storagePrefix = 'connection-form:return:';

/**
 * Stores the attempt, and returns the redirect URI with the nonce in its query.
 * @throws ConnectionError `configuration` for a redirect URI that is neither http or https nor of an app.
 */
export function departureUri({ integration, authOption }: ConnectRequest, redirectUri: string): string {
  const uri = requireWebUri(redirectUri);
  // The result of an earlier attempt must not pass for the result of this one.
  removeResult(uri);
  // Another origin could not read what is stored.
  if (uri.origin !== location.origin) return uri.href;
  const pending: PendingRedirect = {
    integrationId: integration.id,
    authOptionKey: authOption.key,
    left: Date.now(),
  };
  const nonce = randomId();
  try {
    removeExpired();
    sessionStorage.setItem(storagePrefix + nonce, JSON.stringify(pending));
    uri.searchParams.set(nonceParameter, nonce);
  } catch {
    // Without storage the page's own code can still read the result from the URL.
  }
  return uri.href;
}

/**
 * A page that was opened as a file cannot be returned to. A scheme with a domain in it belongs to an app, as
 * RFC 8252 has it; any other may be anybody's, or run a script.
 */
function requireWebUri(redirectUri: string): URL {
  const uri = resolveUri(redirectUri);
  if (uri && /^https?:|\./.test(uri.protocol)) return uri;
  throw new ConnectionError(
    'configuration',
    'The redirect URI must be a full address, like https://example.com.',
  );
}

/** The result that the user came back with, and the auth option of the attempt. */
export interface RedirectReturn {
  readonly authOptionKey: string;
  readonly result: ConnectionResult;
}

/**
 * Reads the result of an attempt with this integration from the page's URL, and removes it from there.
 * Undefined, without any change, when there is none or the nonce is unknown.
 */
export function takeReturn(integration: Pick<Integration, 'id'>): RedirectReturn | undefined {
  const uri = new URL(location.href);
  const nonce = uri.searchParams.get(nonceParameter);
  const result = readConnectionResult(uri);
  if (!nonce || !result) return undefined;
  const pending = readPending(nonce);
  if (pending?.integrationId !== integration.id) return undefined;
  sessionStorage.removeItem(storagePrefix + nonce);
  removeResult(uri);
  history.replaceState(history.state, '', uri);
  return { authOptionKey: pending.authOptionKey, result };
}

/** Unguessable. Not `randomUUID`, which is missing in insecure contexts. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function removeResult({ searchParams }: URL): void {
  for (const name of ['connectionId', 'error', 'errorData', 'customState', nonceParameter])
    searchParams.delete(name);
}

function readPending(nonce: string): PendingRedirect | undefined {
  try {
    const pending = JSON.parse(
      sessionStorage.getItem(storagePrefix + nonce) ?? 'null',
    ) as PendingRedirect | null;
    return pending && Date.now() - pending.left <= attemptLimits.returnTrip ? pending : undefined;
  } catch {
    return undefined;
  }
}

function removeExpired(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(storagePrefix) && !readPending(key.slice(storagePrefix.length))) {
      sessionStorage.removeItem(key);
    }
  }
}
