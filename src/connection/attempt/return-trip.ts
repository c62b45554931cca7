import { readConnectionResult, type ConnectionResult } from '../connection-result.js';
import { ConnectionError } from '../error.js';
import { returnNonce } from '../service/return-nonce.js';
import { attemptLimits } from './attempt-limits.js';
import { resolveUri } from './connector.js';
import type { ConnectRequest, Integration } from '../model.js';

/**
 * The way to the service and back in the same window. Anybody can make a link that looks like a
 * return, so before leaving a note with a nonce is kept in the session storage of this tab, and
 * the nonce travels in the redirect URI. A result without a note that fits is not ours.
 */
interface Note {
  readonly integrationId: string;
  readonly authOptionKey: string;
  /** When the page was left. */
  readonly left: number;
}

const notePrefix = 'connection-form:return:';

/**
 * Keeps a note of the attempt, and returns the redirect URI with the nonce in its query.
 * @throws ConnectionError `configuration` for a redirect URI that is no address of the web.
 */
export function departureUri({ integration, authOption }: ConnectRequest, redirectUri: string): string {
  const uri = requireWebUri(redirectUri);
  // The result of the last trip must not pass for the result of this one.
  removeResult(uri);
  // Only this origin can read the note again.
  if (uri.origin !== location.origin) return uri.href;
  const note: Note = { integrationId: integration.id, authOptionKey: authOption.key, left: Date.now() };
  const nonce = randomId();
  try {
    removeOldNotes();
    sessionStorage.setItem(notePrefix + nonce, JSON.stringify(note));
    uri.searchParams.set(returnNonce, nonce);
  } catch {
    // Without storage the page's own code can still read the result from its address.
  }
  return uri.href;
}

/** The service redirects to no other: from a page that was opened as a file there is no way back. */
function requireWebUri(redirectUri: string): URL {
  const uri = resolveUri(redirectUri);
  if (uri && /^https?:/.test(uri.protocol)) return uri;
  throw new ConnectionError(
    'configuration',
    'The redirect URI must be a full address, like https://example.com.',
  );
}

/** How the user came back, and which option the attempt was made with. */
export interface Return {
  readonly authOptionKey: string;
  readonly result: ConnectionResult;
}

/**
 * Takes the result of an attempt with this integration from the page's address, and cleans the
 * address. Undefined when there is none, or none of ours; then nothing is touched.
 */
export function takeReturn(integration: Pick<Integration, 'id'>): Return | undefined {
  const uri = new URL(location.href);
  const nonce = uri.searchParams.get(returnNonce);
  const result = readConnectionResult(uri);
  if (!nonce || !result) return undefined;
  const note = readNote(nonce);
  if (note?.integrationId !== integration.id) return undefined;
  sessionStorage.removeItem(notePrefix + nonce);
  removeResult(uri);
  history.replaceState(history.state, '', uri);
  return { authOptionKey: note.authOptionKey, result };
}

/** Unguessable, also where the page is no secure context and `randomUUID` is missing. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function removeResult({ searchParams }: URL): void {
  for (const name of ['connectionId', 'error', 'errorData', 'customState', returnNonce])
    searchParams.delete(name);
}

function readNote(nonce: string): Note | undefined {
  try {
    const note = JSON.parse(sessionStorage.getItem(notePrefix + nonce) ?? 'null') as Note | null;
    return note && Date.now() - note.left <= attemptLimits.returnTrip ? note : undefined;
  } catch {
    return undefined;
  }
}

function removeOldNotes(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(notePrefix) && !readNote(key.slice(notePrefix.length))) {
      sessionStorage.removeItem(key);
    }
  }
}
