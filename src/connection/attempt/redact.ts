import { ConnectionError } from '../error.js';
import { readRecord } from '../protocols/read-answers.js';
import type { ConnectRequest } from '../model.js';

/** Shorter secrets would match in the middle of words by chance. */
const leastLength = 4;
const mask = '•••';

/** The strings that no error may contain: the token, and the parameters at the secret paths. */
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
  // The longest first: a secret may contain another one.
  return secrets.sort((a, b) => b.length - a.length);
}

/** The error with the secrets masked in its message and its data, which is JSON. */
export function maskSecrets(
  { code, message, data }: ConnectionError,
  secrets: readonly string[],
): ConnectionError {
  const masked = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), text);
  const inData = (_: string, value: unknown) => (typeof value === 'string' ? masked(value) : value);
  return new ConnectionError(code, masked(message), {
    data: data && JSON.parse(JSON.stringify(data), inData),
  });
}
