import { read } from '../../schema/pointer.js';
import { readFields } from '../../schema/read-fields.js';
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

/** The error with every secret masked that the service quotes in its message or its data. */
export function withoutSecrets(error: ConnectionError, secrets: readonly string[]): ConnectionError {
  const { code, message, data } = error;
  return new ConnectionError(code, maskText(message, secrets), { data: maskAll(data, secrets) });
}

function valuesOfSecrets(field: Field, parameters: unknown): string[] {
  switch (field.kind) {
    case 'secret':
      return stringsIn(read(parameters, field.path));
    case 'group':
      return field.fields.flatMap((one) => valuesOfSecrets(one, parameters));
    case 'list':
      return field.items.flatMap((one) => valuesOfSecrets(one, parameters));
    case 'map':
      return field.entries.flatMap((entry) => valuesOfSecrets(entry.field, parameters));
    case 'variant':
      return field.field ? valuesOfSecrets(field.field, parameters) : [];
    default:
      return [];
  }
}

function stringsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}

function maskText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, mask), text);
}

function maskAll(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return maskText(value, secrets);
  if (Array.isArray(value)) return value.map((item) => maskAll(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, maskAll(item, secrets)]),
  );
}
