import type { DataSchema } from './data-schema.js';
import type { FieldKind } from './field.js';
import { precisionOf } from './dates.js';
import { optionsOf, severalOptions } from './options.js';
import { isObject } from './json.js';
import { isSecret } from './secrets.js';
import { asArray, hasProperties, typesOf, type Type } from './types.js';

/**
 * The kind of field that a schema asks for: the first that fits. The schema is resolved, and its
 * unions are taken out.
 * @param key The property's name, `""` for an item of a list.
 * @param unions How many unions were taken out.
 */
export function recognise(schema: DataSchema, key: string, unions: number): FieldKind {
  const types = typesOf(schema);
  const is = (type: Type): boolean => types.includes(type);
  if (is('array') && severalOptions(schema)) return 'several';
  if (optionsOf(schema)) return 'choice';
  if (unions > 0) return 'variant';
  if (is('boolean')) return 'toggle';
  if (is('integer') || is('number')) return 'number';
  if (is('string') && precisionOf(schema)) return 'date';
  if ((is('string') || types.length === 0) && isSecret(schema, key)) return 'secret';
  if (is('string')) return 'text';
  if (is('array')) return 'list';
  if (!is('object')) return 'json';
  // Of what is required there is a field, described or not.
  if (hasProperties(schema) || asArray(schema.required).length > 0) return 'group';
  return schema.additionalProperties !== false || isObject(schema.patternProperties) ? 'map' : 'group';
}
