import { ConnectionError, type ConnectionErrorCode } from './error.js';

/** What the service says when it can't do something. `logs` is left out: it may hold requests. */
interface ServiceErrorBody {
  readonly type?: unknown;
  readonly key?: unknown;
  readonly message?: unknown;
  readonly data?: unknown;
}

/** From an HTTP answer that is no success, with its text. */
export function errorOfAnswer(status: number, text: string): ConnectionError {
  return errorOfStatus(status, parsed(text));
}

/** From what the service says of an attempt that failed: a text, or its error object. */
export function errorOfAttempt(error: unknown, errorData: unknown): ConnectionError {
  const message = typeof error === 'string' ? error : '';
  const body = isRecord(errorData) ? errorData : isRecord(error) ? error : { message: errorData };
  return errorOf('refused', message ? { ...body, message } : body, 'The connection was refused.');
}

/** From whatever a client of the SDK threw: its own error, one of axios, or a plain object. */
export function errorOfClient(reason: unknown): ConnectionError {
  if (reason instanceof ConnectionError) return reason;
  const { response, data, message, isAxiosError } = (isRecord(reason) ? reason : {}) as {
    response?: { status?: unknown; data?: unknown };
    data?: ServiceErrorBody;
    message?: unknown;
    isAxiosError?: unknown;
  };
  if (typeof response?.status === 'number') return errorOfStatus(response.status, response.data);
  if (isAxiosError) {
    return new ConnectionError('network', 'The service could not be reached.');
  }
  if (isRecord(data)) {
    return errorOf(data.type === 'internal' ? 'service' : 'refused', data, 'The service failed.');
  }
  return new ConnectionError('service', typeof message === 'string' ? message : 'The SDK failed.');
}

function errorOfStatus(status: number, body: unknown): ConnectionError {
  return errorOf(codeOfStatus(status), body, `The service answered ${status}.`);
}

function errorOf(
  code: ConnectionErrorCode,
  body: unknown,
  otherwise: string,
): ConnectionError {
  const { type, key, message, data } = (isRecord(body) ? body : {}) as ServiceErrorBody;
  const said = typeof message === 'string' && message ? message : otherwise;
  return new ConnectionError(codeOfKey(key) ?? code, said, {
    data: type || key || data ? { type, key, data } : undefined,
  });
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
