import type { Field, GroupField, HiddenProperty } from '../../schema/field.js';
import { isLeaf } from '../../schema/leaf-fields.js';
import { clone, isContainer, isObject, read, write, type Path } from '../../schema/json.js';
import { isOfTypes } from '../../schema/types.js';
import { defaultOf } from '../defaults.js';

/**
 * Fills in what a form holds before anyone has touched it: defaults, constants that are not
 * shown, and `false` for a required yes-or-no. Only where there is nothing yet.
 *
 * Writes into `value` and returns whether it did: another reading of the form may then show
 * other fields. `isNew` says which fields have only just appeared; the others keep what they
 * have, so that a default that was cleared does not come back.
 */
export function fillDefaults(root: GroupField, value: object, isNew: (id: string) => boolean): boolean {
  let filled = false;
  const put = ({ path }: Field | HiddenProperty, initial: unknown): boolean => {
    if (initial === undefined || path.length === 0 || !isFree(value, path)) return false;
    write(value, path, clone(initial));
    return (filled = true);
  };
  const visit = (field: Field): void => {
    const appeared = isNew(field.id);
    const initial = isLeaf(field.kind) ? defaultOf(field) : initialWithChildren(field);
    // Its children are filled once the form is read again with it.
    if (appeared && put(field, initial)) return;
    if (field.kind === 'group')
      for (const hidden of field.hidden) if (isNew(hidden.id)) put(hidden, hidden.value);
    field.children.forEach(visit);
  };
  visit(root);
  return filled;
}

function initialWithChildren(field: Field): unknown {
  const initial = field.schema.default;
  if (initial === null) return field.nullable ? null : undefined;
  const fits =
    field.kind === 'variant'
      ? isOfVariant(field, initial)
      : field.kind === 'list'
        ? Array.isArray(initial)
        : isObject(initial);
  return fits ? initial : undefined;
}

/** Many unions are given a name or an empty object as their default, which stands for no branch. */
function isOfVariant(field: Field, initial: unknown): boolean {
  return isOfTypes(field.schema, initial) && !(isObject(initial) && Object.keys(initial).length === 0);
}

/** Nothing stands at a place, nor on the way there anything that a default would have to replace. */
function isFree(value: object, path: Path): boolean {
  return (
    path.every((_, depth) => {
      const around = read(value, path.slice(0, depth));
      return around === undefined || isContainer(around);
    }) && read(value, path) === undefined
  );
}
