import type { DataSchema } from './data-schema.js';
import { optionsOf } from './options.js';
import type { PlainKind } from './plain-fields.js';
import { isSecret } from './secrets.js';
import { typesOf, type Type } from './types.js';

/** The kind of plain field that a schema may ask for, apart from dates and lists; undefined where it is none. */
export function recognisePlain(schema: DataSchema, key: string): PlainKind | undefined {
  const types = typesOf(schema);
  const is = (type: Type): boolean => types.includes(type);
  if (optionsOf(schema)) return 'choice';
  if (is('boolean')) return 'toggle';
  if (is('integer') || is('number')) return 'number';
  if ((is('string') || types.length === 0) && isSecret(schema, key)) return 'secret';
  return is('string') ? 'text' : undefined;
}
