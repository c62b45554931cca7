import type { Field, GroupField } from '../schema/field.js';
import { clone, equal, isContainer, read, write } from '../schema/json.js';
import { isOfTypes } from '../schema/types.js';
import { readText } from './field-text.js';

/** Fills in the defaults of a flat form, where the value has nothing. */
export function fillFlatDefaults({ fields }: GroupField, value: object): void {
  for (const field of fields) {
    const initial = defaultOf(field);
    if (initial !== undefined && read(value, field.path) === undefined)
      write(value, field.path, clone(initial));
  }
}

/** The default of a leaf as a value of its type; undefined when there is none, or none of its type. */
export function defaultOf(field: Field): unknown {
  const initial = field.schema.default;
  if (initial === undefined || (initial === null && !field.nullable)) {
    return field.kind === 'toggle' && field.required && !field.threeStates ? false : undefined;
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
  if (isContainer(initial)) return undefined;
  const reading = readText(field, String(initial));
  return 'value' in reading && isOfTypes(field.schema, reading.value) ? reading.value : undefined;
}
