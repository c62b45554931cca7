import { ConnectionError, type ConnectionErrorCode } from '../error.js';
import { parseJson } from '../service/parse-json.js';
import { readRecord, readText, type Raw } from '../protocols/reading.js';

/** From an HTTP answer that is no success, with its text. */
export function errorOfAnswer(status: number, text: string): ConnectionError {
  return errorOfStatus(status, parseJson(text));
}

/** From what the service says of an attempt that failed: a text, or its error object. */
export function errorOfAttempt(error: unknown, errorData: unknown): ConnectionError {
  const message = readText(error);
  const body = isRecord(errorData) ? errorData : isRecord(error) ? error : { message: errorData };
  return errorOf('refused', message ? { ...body, message } : body, 'The connection was refused.');
}

/** From whatever a client of the SDK threw: its own error, one of axios, or a plain object; or that it gave no answer. */
export function errorOfClient(reason: unknown): ConnectionError {
  if (reason instanceof ConnectionError) return reason;
  const { response, data, message, isAxiosError, name } = readRecord(reason);
  const answer = readRecord(response);
  if (typeof answer.status === 'number') return errorOfStatus(answer.status, answer.data);
  if (isAxiosError || name === 'TimeoutError')
    return new ConnectionError('network', 'The service could not be reached.');
  if (isRecord(data)) {
    // As 500 and 429 are read, which the SDK drops.
    const failed = data.type === 'internal' || data.key === 'rate_limit_exceeded';
    return errorOf(failed ? 'service' : 'refused', data, 'The service failed.');
  }
  return errorOf('service', { message }, 'The SDK failed.');
}

function errorOfStatus(status: number, body: unknown): ConnectionError {
  return errorOf(codeOfStatus(status), body, `The service answered ${status}.`);
}

/**
 * Of what the service says when it can't do something, `logs` is left out: it may hold requests.
 * Tokens that it quotes are masked.
 */
function errorOf(code: ConnectionErrorCode, body: unknown, otherwise: string): ConnectionError {
  const { type, key, message, data } = withoutTokens(readRecord(body));
  return new ConnectionError(codeOfKey(key) ?? code, readText(message) || otherwise, {
    data: type || key || data ? { type, key, data } : undefined,
  });
}

function withoutTokens({ type, key, message, data }: Raw): Raw {
  const jwt = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
  try {
    return JSON.parse(JSON.stringify({ type, key, message, data }).replace(jwt, '•••')) as Raw;
  } catch {
    // No answer of the service, but something that a client made.
    return {};
  }
}

function codeOfStatus(status: number): ConnectionErrorCode {
  if (status === 401) return 'unauthorized';
  if (status === 404) return 'not-found';
  return status < 500 && status !== 429 ? 'refused' : 'service';
}

/** The service's own key says more than the status, which the SDK drops. */
function codeOfKey(key: unknown): ConnectionErrorCode | undefined {
  if (key === 'not_authenticated') return 'unauthorized';
  if (key === 'not_found') return 'not-found';
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
