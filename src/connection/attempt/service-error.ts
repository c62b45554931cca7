import { ConnectionError, type ConnectionErrorCode } from '../error.js';
import { readRecord, readText, type Raw } from '../protocols/reading.js';
import { parseJson } from './service-message.js';

/** From an HTTP response that is no success. */
export function errorOfResponse(status: number, text: string): ConnectionError {
  return errorOfStatus(status, parseJson(text));
}

/** From what the service says of an attempt that failed: a text, or its error object. */
export function errorOfAttempt(error: unknown, errorData: unknown): ConnectionError {
  const message = readText(error);
  const body = isRecord(errorData) ? errorData : isRecord(error) ? error : { message: errorData };
  return errorOf('refused', message ? { ...body, message } : body, 'The connection was refused.');
}

/** From whatever a call of a client threw: the SDK's error, one of axios, a plain object, a timeout. */
export function errorOfClient(reason: unknown): ConnectionError {
  if (reason instanceof ConnectionError) return reason;
  const { response, data, message, isAxiosError, name } = readRecord(reason);
  const answer = readRecord(response);
  if (typeof answer.status === 'number') return errorOfStatus(answer.status, answer.data);
  if (isAxiosError || name === 'TimeoutError')
    return new ConnectionError('network', 'The service could not be reached.');
  if (isRecord(data)) {
    // As a status of 500 or 429 would be read, which the SDK drops.
    const failed = data.type === 'internal' || data.key === 'rate_limit_exceeded';
    return errorOf(failed ? 'service' : 'refused', data, 'The service failed.');
  }
  return errorOf('service', { message }, 'The SDK failed.');
}

function errorOfStatus(status: number, body: unknown): ConnectionError {
  return errorOf(codeOfStatus(status), body, `The service answered ${status}.`);
}

/**
 * Of the service's error object `logs` are left out, which may hold requests, and tokens that it
 * quotes are masked.
 */
function errorOf(code: ConnectionErrorCode, body: unknown, defaultMessage: string): ConnectionError {
  const { type, key, message, data } = withoutTokens(readRecord(body));
  return new ConnectionError(codeOfKey(key) ?? code, readText(message) || defaultMessage, {
    data: type || key || data ? { type, key, data } : undefined,
  });
}

function withoutTokens({ type, key, message, data }: Raw): Raw {
  const jwt = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
  try {
    return JSON.parse(JSON.stringify({ type, key, message, data }).replace(jwt, '•••')) as Raw;
  } catch {
    // No answer of the service, but an object of a client that JSON cannot hold.
    return {};
  }
}

function codeOfStatus(status: number): ConnectionErrorCode {
  if (status === 401) return 'unauthorized';
  if (status === 404) return 'not-found';
  return status < 500 && status !== 429 ? 'refused' : 'service';
}

/** The service's own key is more exact than the status, which the SDK drops. */
function codeOfKey(key: unknown): ConnectionErrorCode | undefined {
  if (key === 'not_authenticated') return 'unauthorized';
  if (key === 'not_found') return 'not-found';
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
