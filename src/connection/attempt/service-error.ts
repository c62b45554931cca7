import { ConnectionError, type ConnectionErrorCode, type ConnectionErrorData } from '../error.js';
import { readRecord, readText } from '../protocols/read-answers.js';
import { parseJson } from './service-message.js';

/** More than anybody reads of an error, in characters. */
const MAX_MESSAGE = 3000;

/** The error of a failed attempt, from the text or the error object of the service. */
export function errorOfAttempt(error: unknown, errorData: unknown): ConnectionError {
  const message = readText(error);
  const body = isRecord(errorData) ? errorData : isRecord(error) ? error : { message: errorData ?? error };
  return errorOf('refused', body, 'The connection was refused.', message);
}

/**
 * The error of a request that has failed: an `HttpResponse` or what `fetch` rejects with, an error of the SDK or of
 * axios, a plain object, a timeout.
 */
export function errorOfFailure(reason: unknown): ConnectionError {
  if (reason instanceof ConnectionError) return reason;
  const { response = reason, data, message, isAxiosError, name } = readRecord(reason);
  const answer = readRecord(response);
  // Axios also tells of a good status whose body broke off.
  if (isErrorStatus(answer.status))
    return errorOfStatus(answer.status, answer.data ?? parseJson(readText(answer.text)));
  if (reason instanceof SyntaxError)
    return new ConnectionError('service', 'The service answered with no sense.');
  // Older browsers call a request that is over its limit aborted, too; one that the page aborts is told apart before.
  if (/^(Timeout|Abort)Error$/.test(readText(name)))
    return new ConnectionError('timeout', 'The service did not answer in time.');
  if (isAxiosError || reason instanceof TypeError)
    return new ConnectionError('network', 'The service could not be reached.');
  if (isRecord(data)) {
    // Matches the statuses 500 and 429, which the SDK drops.
    const failed = data.type === 'internal' || data.key === 'rate_limit_exceeded';
    return errorOf(failed ? 'service' : 'refused', data, 'The service failed.');
  }
  return errorOf('service', { message }, 'The SDK failed.');
}

export function isErrorStatus(status: unknown): status is number {
  return typeof status === 'number' && status >= 400;
}

function errorOfStatus(status: number, body: unknown): ConnectionError {
  return errorOf(codeOfStatus(status), body, `The service answered ${status}.`);
}

function errorOf(
  code: ConnectionErrorCode,
  body: unknown,
  defaultMessage: string,
  ownMessage = '',
): ConnectionError {
  const data = readErrorData(body);
  const message = withoutTokens(ownMessage) || readText(data.message) || defaultMessage;
  return new ConnectionError(codeOfKey(data.key) ?? code, message.slice(0, MAX_MESSAGE), {
    data: Object.keys(data).length > 0 ? data : undefined,
  });
}

/**
 * The service's error object without what may contain requests, at any depth, since an error may hold
 * the one that has led to it; with tokens masked.
 */
function readErrorData(body: unknown): ConnectionErrorData {
  const kept = (name: string, value: unknown) => (/^(logs|stack)$/.test(name) ? undefined : value);
  try {
    return JSON.parse(withoutTokens(JSON.stringify(readRecord(body), kept))) as ConnectionErrorData;
  } catch {
    // Not an answer of the service, but an object of a client that cannot be JSON.
    return {};
  }
}

/** Masks JWTs, with what is written together with one: so each word is looked at only once. */
function withoutTokens(text: string): string {
  return text.replace(/(?<![\w-])(?=[\w-]*\beyJ)[\w-]+\.[\w-]+\.[\w-]*/g, '•••');
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
