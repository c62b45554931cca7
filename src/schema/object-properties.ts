import type { Place } from './base-field.js';
import type { DataSchema } from './data-schema.js';
import type { Field, HiddenProperty } from './field.js';
import { listIn } from './json.js';
import { hasFlag, hintValue } from './keywords.js';
import { formatOf, isNullable, isOfTypes } from './types.js';

/** From this many properties on, an object may fold those that are optional. */
const FOLDED_FROM = 12;

/**
 * The fields of an object in the order in which they are shown: that of its author, which some schemas
 * say with `order` or list as `ui:order`. Only a long form whose author says nothing has the required ones
 * first.
 */
export function inOrder(fields: readonly Field[], { 'ui:order': listed }: DataSchema): Field[] {
  const keys = listIn(listed);
  const rankOf = ({ path, schema }: Field): number => {
    const place = [path.at(-1), '*'].map((key) => keys.indexOf(key)).find((index) => index >= 0);
    const rank = place ?? hintValue(schema, 'order');
    return typeof rank === 'number' ? rank : Infinity;
  };
  const ranks = new Map(fields.map((field) => [field, rankOf(field)]));
  const isSaid = fields.length < FOLDED_FROM || [...ranks.values()].some(isFinite);
  return [...fields].sort((a, b) => {
    const [first, second] = [ranks.get(a)!, ranks.get(b)!];
    return first === second ? (isSaid ? 0 : Number(b.required) - Number(a.required)) : first - second;
  });
}

/** Whether an object folds its optional properties: it has many, and some are required. */
export function foldsOptional(keys: readonly string[], required: ReadonlySet<unknown>): boolean {
  return keys.length >= FOLDED_FROM && keys.some((key) => required.has(key));
}

/** Whether the hint `hidden` says that a property is not shown. */
export function isFlagged(schema: DataSchema): boolean {
  return formatOf(schema) === 'hidden' || hasFlag(schema, 'hidden');
}

/** A property that is sent without being shown, because a flag hides it; else undefined. */
export function hiddenProperty(
  schema: DataSchema,
  { path, id, required }: Place,
): HiddenProperty | undefined {
  const { default: initial } = schema;
  const isValid = isOfTypes(schema, initial) && (initial !== null || isNullable(schema));
  const value = isValid ? initial : undefined;
  // A required property without a value cannot be hidden: nobody could fill it in, and so connect.
  return isFlagged(schema) && (value !== undefined || !required) ? { path, id, value } : undefined;
}
