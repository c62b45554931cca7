import { ConnectionError } from '../error.js';
import { MAX_NAME } from '../../schema/keywords.js';
import type { DataSchema } from '../../schema/data-schema.js';
import type { Connection } from '../model.js';

/** An answer of the service. Any property may be missing or of another type: it is then read as empty. */
export type Raw = Readonly<Record<string, unknown>>;

export function readRecord(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

/** Rejects an answer that cannot be one to the request. */
export function requireValidAnswer(isValid: unknown): void {
  if (!isValid) throw new ConnectionError('service', 'The service answered with no sense.');
}

export function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A name as it is shown. Longer ones would take a browser seconds to lay out. */
export function readName(value: unknown): string {
  return readText(value).slice(0, MAX_NAME);
}

/** Only http and https: a link from the service must not run a script. */
export function readHttpUri(value: unknown): string {
  const uri = readText(value).trim();
  return /^https?:\/\//i.test(uri) ? uri : '';
}

/** The service sends an empty schema for an auth option without parameters. */
export function readSchema(value: unknown): DataSchema | undefined {
  const schema = readRecord(value);
  return Object.keys(schema).length > 0 ? (schema as DataSchema) : undefined;
}

/** The states in which a connection could not be set up, or no longer works. */
const FAILED = /^(CONFIGURATION_ERROR|SETUP_FAILED|DISCONNECTED|ERROR)$/;

export function readConnection(value: unknown): Connection {
  const raw = readRecord(value);
  // Membrane renames some properties, and is removing the names of Integration.app.
  const { error, requestError, errors, connected, disconnected } = raw;
  const problems: unknown[] = [error, requestError].concat(errors);
  const state = readText(raw.state);
  return {
    id: readText(raw.id),
    name: readName(raw.name),
    integrationId: readText(raw.integrationId),
    state,
    disconnected: disconnected === true || connected === false || FAILED.test(state),
    error:
      problems.map((problem) => readText(problem) || readText(readRecord(problem).message)).find(Boolean) ??
      '',
    createdAt: readText(raw.createdAt),
    authOptionKey: readText(raw.authOptionKey),
    parameters: readRecord(raw.input ?? raw.parameters),
    raw,
  };
}
