import type { Place } from './base-field.js';
import type { DataSchema } from './data-schema.js';
import type { Field, HiddenProperty } from './field.js';
import { hasFlag } from './keywords.js';
import { constantOf } from './options.js';
import { formatOf } from './types.js';

/** From this many properties on, a form folds what is optional. */
const LONG_FORM = 12;

/**
 * The fields of one object in the order in which they are shown: by `order` where it is given,
 * then what is required, then the rest as it was declared.
 */
export function inOrder(fields: readonly Field[]): Field[] {
  const rank = (field: Field): number =>
    typeof field.schema.order === 'number' ? field.schema.order : Infinity;
  return [...fields].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first === second ? Number(b.required) - Number(a.required) : first - second;
  });
}

/** A long form with required fields folds its optional ones. */
export function isLong(keys: readonly string[], required: ReadonlySet<unknown>): boolean {
  return keys.length >= LONG_FORM && keys.some((key) => required.has(key));
}

/** The property where it is sent along without being shown: a constant, or one that a flag hides. */
export function hiddenProperty(
  schema: DataSchema,
  { path, id, required }: Place,
): HiddenProperty | undefined {
  const constant = constantOf(schema);
  const value = constant ? constant.value : schema.default;
  const isHidden = formatOf(schema) === 'hidden' || hasFlag(schema, 'hidden');
  // A flag cannot hide what is required and has no value: nobody could connect.
  return constant || (isHidden && (value !== undefined || !required)) ? { path, id, value } : undefined;
}
