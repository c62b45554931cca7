import type { Field, GroupField } from '../schema/field.js';
import { clone, equal, isContainer, read, write, type Path } from '../schema/json.js';
import { isOfTypes } from '../schema/types.js';
import { readText } from './field-text.js';

/** Fills in the defaults and the hidden properties of a flat form, where the value has nothing. */
export function fillFlatDefaults({ fields, hidden }: GroupField, value: object): void {
  const fill = (path: Path, initial: unknown): void => {
    if (initial !== undefined && read(value, path) === undefined) write(value, path, clone(initial));
  };
  for (const property of hidden) fill(property.path, property.value);
  for (const field of fields) fill(field.path, defaultOf(field));
}

/** The default of a leaf as a value of its type; undefined when there is none, or none of its type. */
export function defaultOf(field: Field): unknown {
  const initial = field.schema.default;
  if (initial === undefined || (initial === null && !field.nullable)) {
    return field.kind === 'toggle' && field.required && !field.nullable ? false : undefined;
  }
  if (initial === null || field.kind === 'json') return initial;
  if (field.kind === 'several') return Array.isArray(initial) ? initial : undefined;
  if (field.kind !== 'choice') return ofType(field, initial);
  if (field.allowCustom) return initial;
  const { options } = field;
  return (options.find(({ value }) => equal(value, initial)) ?? options.find(({ value }) => value == initial))
    ?.value;
}

/** A default of another type is read as if the user had typed it: `"443"` in a number is 443. */
function ofType(field: Field, initial: unknown): unknown {
  if (isOfTypes(field.schema, initial)) return initial;
  const reading = isContainer(initial) ? 'unreadable' : readText(field, String(initial));
  return reading === 'unreadable' ? undefined : reading.value;
}
