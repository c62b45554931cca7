import type { Field, GroupField, HiddenProperty } from '../schema/field.js';
import { clone, equal, isContainer, isObject, own, read, write } from '../schema/pointer.js';
import { typeOfValue, typesOf } from '../schema/types.js';
import { readText } from './convert.js';

/**
 * Fills in what a form holds before anyone has touched it: defaults, constants that are not
 * shown, and `false` for a required yes-or-no. Only where there is nothing yet.
 *
 * Writes into `value` and answers whether it did: another reading of the form may then show
 * other fields. `isNew` says which fields have only just appeared; the others keep what they
 * have, so that a default that was cleared does not come back.
 */
export function fillDefaults(root: GroupField, value: object, isNew: (id: string) => boolean): boolean {
  let filled = false;
  const put = (at: Field | HiddenProperty, initial: unknown): boolean => {
    if (initial === undefined || at.path.length === 0 || read(value, at.path) !== undefined) return false;
    if (!reachable(value, at.path)) return false;
    write(value, at.path, clone(initial));
    return (filled = true);
  };
  const visit = (field: Field): void => {
    const appeared = isNew(field.id);
    if (appeared && put(field, initialOf(field)) && hasParts(field)) return;
    switch (field.kind) {
      case 'group':
        for (const hidden of field.hidden) if (isNew(hidden.id)) put(hidden, hidden.value);
        field.fields.forEach(visit);
        break;
      case 'variant':
        if (field.field) visit(field.field);
        break;
      case 'list':
        field.items.forEach(visit);
        break;
      case 'map':
        field.entries.forEach((entry) => visit(entry.field));
    }
  };
  visit(root);
  return filled;
}

/** A field whose default has to be looked into before its parts are known. */
const hasParts = (field: Field): boolean => ['group', 'variant', 'list', 'map'].includes(field.kind);

/** Nothing on the way holds a value that a default would have to replace. */
function reachable(value: object, path: Field['path']): boolean {
  let here: unknown = value;
  for (const step of path) {
    if (here === undefined) return true;
    if (!isContainer(here)) return false;
    here = own(here, step);
  }
  return true;
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
