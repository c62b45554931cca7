import type { DataSchema } from '../data-schema.js';
import { examplesOf } from '../keywords.js';
import { matches } from '../rules/pattern.js';
import { formatOf } from '../types.js';

/** By format, a value as its control gives it, and the shape of such values. */
const DATES = {
  date: ['2024-05-17', /^\d{4}-\d\d-\d\d$/],
  // The control has no time zone: where an example has one, the time is typed as text.
  time: ['10:20:30', /^[\d:.]+$/],
  'date-time': ['2024-05-17T10:20:30Z', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/i],
} as const;

export type Precision = keyof typeof DATES;

/**
 * Whether the schema asks for a day, a time or both. Undefined when it asks for no date, or when its
 * pattern, examples or default show that the service would refuse what a date control gives.
 */
export function precisionOf(schema: DataSchema): Precision | undefined {
  const format = formatOf(schema).replace('datetime', 'date-time') as Precision;
  if (!Object.hasOwn(DATES, format)) return undefined;
  const [sample, shape] = DATES[format];
  const isAccepted = [...examplesOf(schema), schema.default]
    .filter((example) => typeof example === 'string' && example !== '')
    .every((example) => shape.test(example as string));
  return isAccepted && matches(schema.pattern, sample) !== false ? format : undefined;
}
