import type { DataSchema } from '../data-schema.js';
import { isContainer, isObject, textAt } from '../json.js';

/** A data collection of the other app, narrowed by parameters. */
export interface Collection {
  readonly key: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The collection that a schema asks for a record of: `{key, parameters}`, or a path as in
 * `/data/users?team=1`. Undefined when it names none.
 */
export function collectionOf(schema: DataSchema): Collection | undefined {
  const { referenceCollection, referenceCollectionPath, referenceCollectionUri } = schema;
  const key = textAt(referenceCollection, 'key');
  if (key && isObject(referenceCollection)) return { key, parameters: texts(referenceCollection.parameters) };
  const path = [referenceCollection, referenceCollectionPath, referenceCollectionUri].find(
    (each) => typeof each === 'string',
  );
  const [, name, query] = /^\/?data\/([^?]+)\??(.*)$/s.exec(path ?? '') ?? [];
  return name ? { key: name, parameters: Object.fromEntries(new URLSearchParams(query)) } : undefined;
}

function texts(parameters: unknown): Record<string, string> {
  const given = Object.entries(isObject(parameters) ? parameters : {});
  const scalars = given.filter(([, value]) => value !== undefined && value !== null && !isContainer(value));
  return Object.fromEntries(scalars.map(([name, value]) => [name, String(value)]));
}
