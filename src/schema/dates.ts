import type { DataSchema } from './data-schema.js';
import { matches } from './pattern.js';
import { asArray, formatOf } from './types.js';

/** By format, a value as its control gives it, and what examples of it look like. */
const DATES = {
  date: ['2024-05-17', /^\d{4}-\d\d-\d\d$/],
  // The control knows no zones: where one is shown it is typed as text.
  time: ['10:20:30', /^[\d:.]+$/],
  'date-time': ['2024-05-17T10:20:30Z', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/i],
} as const;

export type Precision = keyof typeof DATES;

/**
 * How exact a date the schema asks for. Undefined when it asks for none, or a pattern, an example or
 * a default shows that what a date control gives would be refused.
 */
export function precisionOf(schema: DataSchema): Precision | undefined {
  const format = formatOf(schema).replace('datetime', 'date-time') as Precision;
  if (!Object.hasOwn(DATES, format)) return undefined;
  const [sample, shape] = DATES[format];
  const shown = [...asArray(schema.examples), schema.default].filter(
    (example) => typeof example === 'string' && example !== '',
  );
  const isShown = shown.every((example) => shape.test(example as string));
  return isShown && matches(schema.pattern, sample) !== false ? format : undefined;
}
