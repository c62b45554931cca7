import type { DataSchema } from './data-schema.js';
import type { FieldKind } from './field.js';
import { optionsOf } from './options.js';
import { matches } from './pattern.js';
import { isObject, objectIn } from './pointer.js';
import { isSecret } from './secrets.js';
import { asArray, formatOf, typesOf, type Type } from './types.js';

/**
 * What kind of field a schema asks for: the first that fits. The schema is resolved, and its
 * unions are taken out.
 * @param key The last key on the way here, `""` for an item of a list.
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
  if (hasProperties(schema)) return 'group';
  return schema.additionalProperties !== false || isObject(schema.patternProperties) ? 'map' : 'group';
}

export function hasProperties({ properties }: DataSchema): boolean {
  return Object.keys(objectIn(properties)).length > 0;
}

/** The options of a list of fixed values: said by its items or, as some do, by the list itself. */
export function severalOptions(schema: DataSchema): ReturnType<typeof optionsOf> {
  const ofItems = isObject(schema.items) ? optionsOf(schema.items) : undefined;
  const ofList =
    Array.isArray(schema.enum) && schema.enum.some(Array.isArray)
      ? undefined
      : optionsOf({ ...schema, oneOf: undefined, anyOf: undefined });
  return ofItems ?? ofList;
}

/** By format, a value as its control gives it, and what examples of it look like. */
const DATES = {
  date: ['2024-05-17', /^\d{4}-\d\d-\d\d$/],
  // The control knows no zones: where one is shown it is typed as text.
  time: ['10:20:30', /^[\d:.]+$/],
  'date-time': ['2024-05-17T10:20:30Z', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/i],
} as const;

/** Undefined when what a date control gives would be refused: a pattern, an example or a default says otherwise. */
export function precisionOf(schema: DataSchema): keyof typeof DATES | undefined {
  const format = formatOf(schema).replace('datetime', 'date-time') as keyof typeof DATES;
  if (!Object.hasOwn(DATES, format)) return undefined;
  const [sample, shape] = DATES[format];
  const shown = [...asArray(schema.examples), schema.default].filter(
    (example) => typeof example === 'string' && example !== '',
  );
  const isShown = shown.every((example) => shape.test(example as string));
  return isShown && matches(schema.pattern, sample) !== false ? format : undefined;
}
