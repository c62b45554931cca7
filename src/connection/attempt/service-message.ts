import { originOf } from '../protocols/uris.js';
import { readRecord, readText } from '../protocols/read-answers.js';

/**
 * A message of the service about the end of an attempt, to the window or on the event stream. Only its
 * older pages send `cancelled`.
 */
export type ServiceMessage =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'created'; readonly connectionId: string }
  | { readonly kind: 'failed'; readonly error: unknown; readonly errorData: unknown };

/** Undefined for text that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether data claims to be a message of the service; the claim may be false. Objects that convert to
 * the expected string count too, since the SDK compares with `==`.
 */
export function claimsToBeService(data: unknown): boolean {
  return String(readRecord(data).source) === 'integration.app';
}

/** The request id of a message, else `""`. */
export function requestIdOf(data: unknown): string {
  return readText(readRecord(data).requestId);
}

/** Undefined for messages that are not about the end of an attempt. */
export function readServiceMessage(data: unknown): ServiceMessage | undefined {
  const { type, connection, error, errorData } = readRecord(data);
  if (type === 'newConnectionFailure') return { kind: 'failed', error, errorData };
  if (type === 'newConnectionCancel') return { kind: 'cancelled' };
  const connectionId = readText(readRecord(connection).id);
  if (type === 'newConnectionCreated' && connectionId) return { kind: 'created', connectionId };
  return undefined;
}

/** The origins of genuine messages: the API and the page to which providers send the user back. */
export function trustedOrigins(apiUri: string, oAuthCallbackUri: string): ReadonlySet<string> {
  const origins = [apiUri, oAuthCallbackUri].map(originOf);
  // All sandboxed frames and local files have the origin "null": it identifies nobody.
  return new Set(origins.filter((origin) => origin && origin !== 'null'));
}
