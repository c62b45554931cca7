import type { DataSchema } from '../data-schema.js';
import type { FieldKind } from '../field.js';
import { isObject } from '../json.js';
import { recognisePlain } from '../recognise-plain.js';
import { asArray, hasProperties, typesOf, type Type } from '../types.js';
import { precisionOf } from './dates.js';
import { severalOptions } from './leaf-fields.js';

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
  const plain = recognisePlain(schema, key);
  if (unions > 0 && plain !== 'choice') return 'variant';
  if (plain) return /text|secret/.test(plain) && is('string') && precisionOf(schema) ? 'date' : plain;
  if (is('array')) return 'list';
  if (!is('object')) return 'json';
  // Of what is required there is a field, described or not.
  if (hasProperties(schema) || asArray(schema.required).length > 0) return 'group';
  return schema.additionalProperties !== false || isObject(schema.patternProperties) ? 'map' : 'group';
}
