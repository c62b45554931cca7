import { ConnectionError, type ConnectionErrorData } from '../error.js';
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
  const secrets = [token, ...values]
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String)
    .filter(({ length }) => length >= leastLength);
  // The longest first: a secret may contain another one.
  return secrets.sort((a, b) => b.length - a.length);
}

/**
 * The error with the secrets masked in its message and its data, also where they are quoted as a part
 * of JSON or of a URL.
 */
export function maskSecrets(
  { code, message, data }: ConnectionError,
  secrets: readonly string[],
): ConnectionError {
  const quoted = secrets.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '')),
    String(new URLSearchParams({ secret })).slice('secret='.length),
  ]);
  const masked = (text: string) => quoted.reduce((rest, secret) => rest.replaceAll(secret, mask), text);
  const inData = (value: unknown): unknown => {
    if (typeof value === 'string' || typeof value === 'number') {
      const text = masked(String(value));
      return text === String(value) ? value : text;
    }
    if (Array.isArray(value)) return value.map(inData);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, content]) => [masked(name), inData(content)]),
    );
  };
  return new ConnectionError(code, masked(message), {
    data: inData(data) as ConnectionErrorData | undefined,
  });
}
