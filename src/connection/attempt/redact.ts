import { ConnectionError } from '../error.js';
import { readRecord } from '../protocols/reading.js';
import type { ConnectRequest } from '../model.js';

/** Shorter ones would be found by chance in the middle of words. */
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
  return [token, ...values].filter(
    (value) => typeof value === 'string' && value.length >= leastLength,
  ) as string[];
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
