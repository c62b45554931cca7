import { ConnectionError, type ConnectionErrorData } from '../error.js';
import { readRecord } from '../protocols/read-answers.js';
import type { ConnectRequest } from '../model.js';
import type { Connector } from './connector.js';

/** Shorter secrets would match in the middle of words by chance. */
const leastLength = 4;
const mask = '•••';

/** Connects, with the secrets masked in whatever error the attempt ends with. */
export const maskErrors =
  (connect: Connector['connect']): Connector['connect'] =>
  (request, signal, start) =>
    connect(request, signal, start).catch((error) => {
      throw error instanceof ConnectionError ? maskSecrets(error, secretsOf(request, start.token)) : error;
    });

/** The strings that no error may contain: the token, and the parameters at the secret paths. */
export function secretsOf(
  { parameters, secretPaths = [] }: Pick<ConnectRequest, 'parameters' | 'secretPaths'>,
  token: string,
): string[] {
  const values = secretPaths.map((path) =>
    path.reduce<unknown>((value, key) => readRecord(value)[key], parameters),
  );
  return [token, ...values]
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String)
    .filter(({ length }) => length >= leastLength);
}

/**
 * The error with the secrets masked in its message and its data, also where they are quoted as a part
 * of JSON, of a URL or of base64.
 */
export function maskSecrets(
  { code, message, data }: ConnectionError,
  secrets: readonly string[],
): ConnectionError {
  const quoted = secrets
    .flatMap(spellingsOf)
    // The longest first: a secret may contain another one.
    .sort((a, b) => b.length - a.length);
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

/** How a text may be quoted. */
function spellingsOf(text: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')),
    String(new URLSearchParams({ '': text })).slice(1),
    // Those characters of base64 that stand for nothing but the text, wherever it begins among other bytes.
    ...['', '\0', '\0\0'].map((before, count) =>
      btoa(before + bytes).slice(count && count + 1, ((count + bytes.length) * 4) / 3),
    ),
  ];
}
