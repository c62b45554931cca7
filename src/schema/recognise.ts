import type { DataSchema } from './data-schema.js';
import type { FieldKind } from './field.js';
import { optionsOf } from './options.js';
import { matches } from './pattern.js';
import { isObject } from './pointer.js';
import { isSecret } from './secrets.js';
import { asArray, typesOf, type Type } from './types.js';

/** What the rules look at. The schema is resolved, and its unions are taken out. */
export interface Asked {
  readonly schema: DataSchema;
  /** The last key on the way here, `""` for an item of a list. */
  readonly key: string;
  readonly types: readonly Type[];
  readonly branches: number;
}

/** The first rule that fits names the kind. */
const RULES: readonly (readonly [FieldKind, (asked: Asked) => boolean])[] = [
  ['several', (asked) => is(asked, 'array') && severalOptions(asked.schema) !== undefined],
  ['choice', (asked) => optionsOf(asked.schema) !== undefined],
  ['variant', ({ branches }) => branches > 0],
  ['toggle', (asked) => is(asked, 'boolean')],
  ['number', (asked) => is(asked, 'integer') || is(asked, 'number')],
  ['date', (asked) => is(asked, 'string') && precisionOf(asked.schema) !== undefined],
  ['secret', (asked) => (is(asked, 'string') || asked.types.length === 0) && isSecret(asked.schema, asked.key)],
  ['text', (asked) => is(asked, 'string')],
  ['list', (asked) => is(asked, 'array')],
  ['group', (asked) => is(asked, 'object') && isObject(asked.schema.properties) && Object.keys(asked.schema.properties).length > 0],
  ['map', (asked) => is(asked, 'object') && asked.schema.additionalProperties !== false],
  ['group', (asked) => is(asked, 'object')],
  ['json', () => true],
];

export function recognise(schema: DataSchema, key: string, branches: number): FieldKind {
  const asked = { schema, key, types: typesOf(schema), branches };
  return RULES.find(([, fits]) => fits(asked))![0];
}

const is = (asked: Asked, type: Type): boolean => asked.types.includes(type);

/** The options of a list of fixed values: said by its items or, as some do, by the list itself. */
export function severalOptions(schema: DataSchema): ReturnType<typeof optionsOf> {
  const ofItems = isObject(schema.items) ? optionsOf(schema.items) : undefined;
  const ofList = Array.isArray(schema.enum) && schema.enum.some(Array.isArray) ? undefined : optionsOf({ ...schema, oneOf: undefined, anyOf: undefined });
  return ofItems ?? ofList;
}

const FORMATS: Record<string, 'date' | 'time' | 'date-time'> = {
  date: 'date',
  time: 'time',
  'date-time': 'date-time',
  datetime: 'date-time',
};

const SAMPLES = { date: '2024-05-17', time: '10:20:30', 'date-time': '2024-05-17T10:20:30Z' };

/** Undefined when what a date control gives would be refused: a pattern, an example or a default says otherwise. */
export function precisionOf(schema: DataSchema): 'date' | 'time' | 'date-time' | undefined {
  const format = String(schema.format).toLowerCase();
  const precision = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!precision || matches(schema.pattern, SAMPLES[precision]) === false) return undefined;
  const shown = [...asArray(schema.examples), schema.default].filter((example) => typeof example === 'string' && example !== '');
  return shown.every((example) => ISO[precision].test(example as string)) ? precision : undefined;
}

const ISO = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d/,
  'date-time': /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/i,
};
