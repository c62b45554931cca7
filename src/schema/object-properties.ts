import type { Place } from './base-field.js';
import type { DataSchema } from './data-schema.js';
import type { Field, HiddenProperty } from './field.js';
import { hasFlag } from './keywords.js';
import { constantOf } from './options.js';
import { formatOf } from './types.js';

/** From this many properties on, an object may fold those that are optional. */
const FOLDED_FROM = 12;

/**
 * The fields of an object in the order in which they are shown: by `order`, then those without one,
 * the required ones first.
 */
export function inOrder(fields: readonly Field[]): Field[] {
  const rank = (field: Field): number =>
    typeof field.schema.order === 'number' ? field.schema.order : Infinity;
  return [...fields].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first === second ? Number(b.required) - Number(a.required) : first - second;
  });
}

/** Whether an object folds its optional properties: it has many, and some are required. */
export function foldsOptional(keys: readonly string[], required: ReadonlySet<unknown>): boolean {
  return keys.length >= FOLDED_FROM && keys.some((key) => required.has(key));
}

/** A property that is sent without being shown: a constant, or one that a flag hides; else undefined. */
export function hiddenProperty(
  schema: DataSchema,
  { path, id, required }: Place,
): HiddenProperty | undefined {
  const constant = constantOf(schema);
  const value = constant ? constant.value : schema.default;
  const isHidden = formatOf(schema) === 'hidden' || hasFlag(schema, 'hidden');
  // A required property without a value cannot be hidden: nobody could fill it in, and so connect.
  return constant || (isHidden && (value !== undefined || !required)) ? { path, id, value } : undefined;
}
