import { originOf } from '../protocols/addresses.js';
import { readRecord, readText } from '../protocols/reading.js';

/**
 * What the service says of an attempt, by message or by event stream. Only its older pages say that it
 * was cancelled.
 */
export type ServiceMessage =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'created'; readonly connectionId: string }
  | { readonly kind: 'failed'; readonly error: unknown; readonly errorData: unknown };

/** What the text says; undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether data claims to be a message of the service, truly or not. Objects that convert to that
 * text count too, since the SDK compares with `==`.
 */
export function claimsToBeService(data: unknown): boolean {
  return String(readRecord(data).source) === 'integration.app';
}

/** The request id that a message carries, else `""`. */
export function requestIdOf(data: unknown): string {
  return readText(readRecord(data).requestId);
}

/** A message of the service; undefined when it says nothing about how an attempt ended. */
export function readServiceMessage(data: unknown): ServiceMessage | undefined {
  const { type, connection, error, errorData } = readRecord(data);
  if (type === 'newConnectionFailure') return { kind: 'failed', error, errorData };
  if (type === 'newConnectionCancel') return { kind: 'cancelled' };
  const connectionId = readText(readRecord(connection).id);
  if (type === 'newConnectionCreated' && connectionId) return { kind: 'created', connectionId };
  return undefined;
}

/** The origins that may speak for the service: its API and the page where providers return to. */
export function trustedOrigins(apiUri: string, oAuthCallbackUri: string): ReadonlySet<string> {
  const origins = [apiUri, oAuthCallbackUri].map(originOf);
  // All sandboxed frames and local files have the origin "null": it identifies nobody.
  return new Set(origins.filter((origin) => origin && origin !== 'null'));
}
