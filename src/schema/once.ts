import type { DataSchema } from './data-schema.js';

/** What a map holds for a key, made when it is first asked for. */
export function keptIn<V>(map: { get(key: object): V | undefined; set(key: object, value: V): unknown }, key: object, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const made = new WeakMap<object, Record<string, DataSchema>>();

/** What is made of a schema, made only once: a form tells by the object that nothing has changed. */
export function once(source: object, what: string, make: () => DataSchema): DataSchema {
  return (keptIn(made, source, (): Record<string, DataSchema> => ({}))[what] ??= make());
}

/** A schema without one of its keywords. */
export function without(schema: DataSchema, keyword: string): DataSchema {
  if (schema[keyword] === undefined) return schema;
  return once(schema, `without ${keyword}`, () => {
    const rest = { ...schema };
    delete rest[keyword];
    return rest;
  });
}
