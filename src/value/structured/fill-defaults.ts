import type { Field, GroupField, HiddenProperty } from '../../schema/field.js';
import { isLeaf } from '../../schema/leaf-fields.js';
import { clone, isContainer, isObject, read, write, type Path } from '../../schema/json.js';
import { isOfTypes } from '../../schema/types.js';
import { defaultOf } from '../defaults.js';

/**
 * Fills in defaults, hidden properties, and `false` for a required toggle, where the value has nothing.
 *
 * Writes into `value` and returns whether it did: then the next reading may find other fields. Only
 * fields that `isNew` names are filled in: a default that the user has cleared does not come back.
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
    // Its children are filled in after the next reading, which finds them in the default.
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

/** Many unions have a name or an empty object as their default, which belongs to no branch. */
function isOfVariant(field: Field, initial: unknown): boolean {
  return isOfTypes(field.schema, initial) && !(isObject(initial) && Object.keys(initial).length === 0);
}

/** Whether a default may be written: nothing is at the place, and no scalar on the path to it. */
function isFree(value: object, path: Path): boolean {
  return (
    path.every((_, depth) => {
      const parent = read(value, path.slice(0, depth));
      return parent === undefined || isContainer(parent);
    }) && read(value, path) === undefined
  );
}
