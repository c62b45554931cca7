/** What the service says when something failed; both SDKs turn it into an error class by `type`. */
export interface ErrorData {
  type: 'bad_request' | 'connection' | 'configuration' | 'internal';
  key?: string;
  message: string;
  data?: unknown;
  /** What has led to this error. */
  causedByError?: ErrorData;
  stack?: string;
  logs?: unknown[];
}

export type ErrorStatus = 400 | 401 | 403 | 404 | 413 | 429 | 500;

/** An error that is answered to the client as it is. */
export class ServiceError extends Error {
  constructor(
    readonly status: ErrorStatus,
    readonly body: ErrorData,
    /** After how many seconds it may work. */
    readonly retryAfter?: number,
  ) {
    super(body.message);
  }
}

export const badRequest = (message: string, data?: unknown): ServiceError =>
  new ServiceError(400, { type: 'bad_request', message, data });

export const notAuthenticated = (message: string): ServiceError =>
  new ServiceError(401, { type: 'bad_request', key: 'not_authenticated', message });

export const notFound = (message: string): ServiceError =>
  new ServiceError(404, { type: 'bad_request', key: 'not_found', message });

export const tooLarge = (message: string): ServiceError =>
  new ServiceError(413, { type: 'bad_request', message });

export const tooMany = (message: string, retryAfter: number): ServiceError =>
  new ServiceError(429, { type: 'bad_request', key: 'rate_limit_exceeded', message }, retryAfter);

/** The integration is not set up so that anyone could connect. */
export const misconfigured = (message: string): ServiceError =>
  new ServiceError(400, { type: 'configuration', message });

/** The other app did not accept the connection. */
export const refused = (message: string, data?: unknown): ServiceError =>
  new ServiceError(400, { type: 'connection', message, data });

/** The same, with what the service knows of it besides. */
export const refusedInDepth = (body: Omit<ErrorData, 'type'>): ServiceError =>
  new ServiceError(400, { type: 'connection', ...body });

export const internal = (message: string): ServiceError =>
  new ServiceError(500, { type: 'internal', message });

export function toServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  console.error(error);
  return internal('Something went wrong on our side.');
}

/** The headers of an answer that says why. */
export const headersOf = ({ retryAfter }: ServiceError): Record<string, string> =>
  retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
