import { ConnectionError, type ConnectionErrorCode } from '../error.js';
import { readRecord, readText, type Raw } from '../protocols/read-answers.js';
import { parseJson } from './service-message.js';

/** The error of an HTTP response with an error status. */
export function errorOfResponse(status: number, text: string): ConnectionError {
  return errorOfStatus(status, parseJson(text));
}

/** The error of a failed attempt, from the text or the error object of the service. */
export function errorOfAttempt(error: unknown, errorData: unknown): ConnectionError {
  const message = readText(error);
  const body = isRecord(errorData) ? errorData : isRecord(error) ? error : { message: errorData };
  return errorOf('refused', message ? { ...body, message } : body, 'The connection was refused.');
}

/** The error of a client's call that threw: an error of the SDK or of axios, a plain object, a timeout. */
export function errorOfClient(reason: unknown): ConnectionError {
  if (reason instanceof ConnectionError) return reason;
  const { response, data, message, isAxiosError, name } = readRecord(reason);
  const answer = readRecord(response);
  if (typeof answer.status === 'number') return errorOfStatus(answer.status, answer.data);
  if (isAxiosError || name === 'TimeoutError')
    return new ConnectionError('network', 'The service could not be reached.');
  if (isRecord(data)) {
    // Matches the statuses 500 and 429, which the SDK drops.
    const failed = data.type === 'internal' || data.key === 'rate_limit_exceeded';
    return errorOf(failed ? 'service' : 'refused', data, 'The service failed.');
  }
  return errorOf('service', { message }, 'The SDK failed.');
}

function errorOfStatus(status: number, body: unknown): ConnectionError {
  return errorOf(codeOfStatus(status), body, `The service answered ${status}.`);
}

/** Leaves out the `logs` of the service's error object, which may contain requests, and masks tokens. */
function errorOf(code: ConnectionErrorCode, body: unknown, defaultMessage: string): ConnectionError {
  const { type, key, message, data } = maskTokens(readRecord(body));
  return new ConnectionError(codeOfKey(key) ?? code, readText(message) || defaultMessage, {
    data: type || key || data ? { type, key, data } : undefined,
  });
}

function maskTokens({ type, key, message, data }: Raw): Raw {
  const jwt = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
  try {
    return JSON.parse(JSON.stringify({ type, key, message, data }).replace(jwt, '•••')) as Raw;
  } catch {
    // Not an answer of the service, but an object of a client that cannot be JSON.
    return {};
  }
}

function codeOfStatus(status: number): ConnectionErrorCode {
  if (status === 401) return 'unauthorized';
  if (status === 404) return 'not-found';
  return status < 500 && status !== 429 ? 'refused' : 'service';
}

/** The service's error key is more exact than the status, which the SDK drops. */
function codeOfKey(key: unknown): ConnectionErrorCode | undefined {
  if (key === 'not_authenticated') return 'unauthorized';
  if (key === 'not_found') return 'not-found';
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
