import type { DataSchema } from './data-schema.js';

const made = new WeakMap<object, Record<string, DataSchema>>();

/** What is made of a schema, made only once: a form tells by the object that nothing has changed. */
export function once(source: object, what: string, make: () => DataSchema): DataSchema {
  let results = made.get(source);
  if (!results) made.set(source, (results = {}));
  return (results[what] ??= make());
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
