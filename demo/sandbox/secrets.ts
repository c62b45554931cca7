import type { Connection } from './connections.js';
import type { DataSchema } from '../../src/schema/data-schema.js';

/** What may be shown again of what a connection was made with. */
export function withoutSecrets(connection: Connection): Record<string, unknown> {
  return select(connection, (schema) => !isSecret(schema));
}

/** What need not be asked for again to connect a connection again. */
export function onlySecrets(connection: Connection): Record<string, unknown> {
  return select(connection, isSecret);
}

function select(
  { integration, authOptionKey, parameters }: Connection,
  keep: (schema: DataSchema) => boolean,
) {
  const properties = integration.options.find(({ key }) => key === authOptionKey)?.schema?.properties ?? {};
  const kept = Object.entries(parameters).filter(([name]) => {
    const schema = properties[name];
    return typeof schema === 'object' && keep(schema);
  });
  return Object.fromEntries(kept);
}

function isSecret({ format, isSensitive, writeOnly }: DataSchema): boolean {
  return format === 'password' || isSensitive === true || writeOnly === true;
}
