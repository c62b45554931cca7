import type { Field, GroupField, HiddenProperty } from '../schema/field.js';
import { clone, isContainer, own, read, write } from '../schema/pointer.js';
import { initialOf } from './initial.js';

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
