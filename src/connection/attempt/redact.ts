import { partsOf } from '../../schema/structured/parts-of.js';
import { read } from '../../schema/pointer.js';
import { readFields } from '../../schema/structured/read-fields.js';
import { ConnectionError } from '../error.js';
import type { Field } from '../../schema/field.js';
import type { ConnectRequest } from '../model.js';

/** Shorter ones would be found by chance in the middle of words. */
const leastLength = 4;
const mask = '•••';

/** What must not be told again: the token, and what the user typed into secret fields. */
export function secretsOf({ authOption, parameters }: ConnectRequest, token: string): string[] {
  const found = valuesOfSecrets(readFields(authOption.schema, parameters), parameters);
  return [token, ...found].filter((secret) => secret.length >= leastLength);
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

function valuesOfSecrets(field: Field, parameters: unknown): string[] {
  if (field.kind === 'secret') {
    const secret = read(parameters, field.path);
    return typeof secret === 'string' ? [secret] : [];
  }
  return partsOf(field).flatMap((inner) => valuesOfSecrets(inner, parameters));
}
