import type { Field, GroupField } from '../schema/field.js';
import { clone, equal, isContainer, isObject, read, write } from '../schema/pointer.js';
import { typeOfValue, typesOf } from '../schema/types.js';
import { readText } from './convert.js';

/** Fills in what a form whose fields hold no others holds before anyone has touched it. */
export function fillFlat({ fields, hidden }: GroupField, value: object): void {
  const initials = [...hidden, ...fields.map((field) => ({ path: field.path, value: initialOf(field) }))];
  for (const { path, value: initial } of initials) {
    if (initial !== undefined && read(value, path) === undefined) write(value, path, clone(initial));
  }
}

/** The default as a value that the field can hold; undefined when there is none that it can. */
export function initialOf(field: Field): unknown {
  const { schema } = field;
  const initial = schema.default;
  if (initial === undefined || (initial === null && !field.nullable)) {
    return field.kind === 'toggle' && field.required && !field.nullable ? false : undefined;
  }
  switch (field.kind) {
    case 'choice':
      return field.allowCustom || initial === null
        ? initial
        : (field.options.find(({ value }) => equal(value, initial)) ?? field.options.find(({ value }) => value == initial))?.value;
    case 'several':
    case 'list':
      return Array.isArray(initial) || initial === null ? initial : undefined;
    case 'group':
    case 'map':
      return isObject(initial) || initial === null ? initial : undefined;
    case 'variant':
      return isOfVariant(field, initial) ? initial : undefined;
    case 'json':
      return initial;
    default:
      return ofType(field, initial);
  }
}

/** Many unions are given a name or an empty object as their default, which says nothing. */
function isOfVariant(field: Field, initial: unknown): boolean {
  if (isObject(initial) && Object.keys(initial).length === 0) return false;
  const types = typesOf(field.schema);
  const type = typeOfValue(initial);
  return type === undefined || types.length === 0 || types.includes(type);
}

/** A default of another type is read as if it had been typed: `"443"` in a number is 443. */
function ofType(field: Field, initial: unknown): unknown {
  const type = typeOfValue(initial);
  const types = typesOf(field.schema);
  if (initial === null || type === undefined || types.length === 0 || types.includes(type)) return initial;
  if (type === 'integer' && types.includes('number')) return initial;
  if (isContainer(initial)) return undefined;
  const reading = readText(field, String(initial));
  return reading === 'unreadable' ? undefined : reading.value;
}
