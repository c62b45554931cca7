import type { DataSchema } from './data-schema.js';
import type { Field } from './field.js';
import { hasFlag, hintValue } from './keywords.js';
import { formatOf } from './types.js';

/** From this many properties on, an object may fold those that are optional. */
const FOLDED_FROM = 12;

/**
 * The fields of an object in the order in which they are shown: that of its author. Only a long form whose
 * author says nothing by `order` has the required ones first.
 */
export function inOrder(fields: readonly Field[]): Field[] {
  const rank = ({ schema }: Field): number => {
    const order = hintValue(schema, 'order');
    return typeof order === 'number' ? order : Infinity;
  };
  const isSaid = fields.length < FOLDED_FROM || fields.some((field) => rank(field) < Infinity);
  // Two that have no place compare as NaN, which counts as equal.
  return [...fields].sort((a, b) =>
    isSaid ? rank(a) - rank(b) || 0 : Number(b.required) - Number(a.required),
  );
}

/** Whether an object folds its optional properties: it has many, and some are required. */
export function foldsOptional(keys: readonly string[], required: ReadonlySet<unknown>): boolean {
  return keys.length >= FOLDED_FROM && keys.some((key) => required.has(key));
}

/** Whether the hint `hidden` says that a property is not shown. */
export function isFlagged(schema: DataSchema): boolean {
  return formatOf(schema) === 'hidden' || hasFlag(schema, 'hidden');
}
