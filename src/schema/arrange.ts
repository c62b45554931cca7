import type { Field } from './field.js';

/** From this many properties on, a form folds what is optional. */
const LONG_FORM = 12;

/**
 * The fields of one object in the order in which they are shown: by `order` where it is said,
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
