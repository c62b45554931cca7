import { ConnectionError } from '../error.js';
import { readRecord } from '../protocols/reading.js';
import type { ConnectRequest } from '../model.js';

/** Shorter secrets would match by chance in the middle of words. */
const leastLength = 4;
const mask = '•••';

/** What no error may repeat: the token, and the parameters at the request's secret paths. */
export function secretsOf(
  { parameters, secretPaths = [] }: Pick<ConnectRequest, 'parameters' | 'secretPaths'>,
  token: string,
): string[] {
  const values = secretPaths.map((path) =>
    path.reduce<unknown>((value, key) => readRecord(value)[key], parameters),
  );
  const secrets = [token, ...values].filter(
    (value): value is string => typeof value === 'string' && value.length >= leastLength,
  );
  // The longest first: one may begin with another.
  return secrets.sort((a, b) => b.length - a.length);
}

/** The error with every secret masked that the service quotes in its message or its data, which is JSON. */
export function withoutSecrets(
  { code, message, data }: ConnectionError,
  secrets: readonly string[],
): ConnectionError {
  const masked = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), text);
  const inData = (_: string, value: unknown) => (typeof value === 'string' ? masked(value) : value);
  return new ConnectionError(code, masked(message), {
    data: data && JSON.parse(JSON.stringify(data), inData),
  });
}
