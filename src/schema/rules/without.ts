import type { DataSchema } from '../data-schema.js';

/** A schema without some of its keywords. */
export function without(schema: DataSchema, ...keywords: string[]): DataSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));
}
