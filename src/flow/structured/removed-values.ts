import type { Field } from '../../schema/field.js';
import { clone, equal, read, write, type Path } from '../../schema/json.js';
import { removeAt } from './edit-value.js';
import { hasOwnValue, type TreeIndex } from './field-index.js';
import { renameKeys, type Rename } from './renames.js';

/**
 * The values of fields that are gone, because the user chose another branch or a condition no longer
 * holds. They are not sent, and are put back when their fields come back.
 */
export interface RemovedValues {
  /**
   * Removes the values of fields that are gone, puts back those of fields that came; returns their ids.
   * `byPage` has the ids of the fields whose value the page has just given: it removes nothing else.
   */
  exchange(value: object, before: TreeIndex, after: TreeIndex, byPage?: ReadonlySet<string>): string[];
  rename(rename: Rename): void;
  delete(id: string): void;
}

export function createRemovedValues(): RemovedValues {
  /** By the field's id, each removed value with its path within the field. */
  let removed = new Map<string, readonly (readonly [Path, unknown])[]>();

  const setAside = (value: object, { id, path }: Field, places: readonly Path[]): boolean => {
    const values = places
      .map((place) => [place, read(value, [...path, ...place])] as const)
      .filter(([place, each]) => place.length > 0 || each !== undefined);
    for (const [place] of values) removeAt(value, [...path, ...place]);
    // An object is put back before the values within it.
    if (values.length > 0) removed.set(id, [...values, ...(removed.get(id) ?? [])]);
    return values.length > 0;
  };

  const putBack = (value: object, { id, path }: Field): boolean => {
    const values = removed.get(id);
    removed.delete(id);
    for (const [place, each] of values ?? []) write(value, [...path, ...place], each);
    return values !== undefined;
  };

  return {
    exchange(value, before, after, byPage) {
      const moved: string[] = [];
      const gone = byPage ? [] : [...before.fields.values()].filter(({ id }) => !after.fields.has(id));
      for (const field of gone) {
        const successor = successorOf(field, before, after);
        if (successor) removed.delete(successor.id);
        else if (!setAside(value, field, placesIn(field))) continue;
        moved.push(successor?.id ?? field.id);
      }
      const outdated = [...before.hidden.values()].filter(({ id, value }) => {
        const now = after.hidden.get(id);
        return now ? !equal(now.value, value) : !after.fields.has(id) && !byPage?.has(id);
      });
      for (const { path } of outdated) removeAt(value, path);
      // What remains of an object whose fields are gone are keys of the page that no field covered.
      for (const field of gone) {
        if (!hasOwnValue(field) && !isObjectAt(after, field.path) && setAside(value, field, [[]]))
          moved.push(field.id);
      }
      for (const field of after.fields.values()) {
        if (!before.fields.has(field.id) && putBack(value, field)) moved.push(field.id);
      }
      for (const { id } of outdated) {
        const now = after.hidden.get(id);
        if (now?.value !== undefined) write(value, now.path, clone(now.value));
      }
      return moved;
    },

    rename(rename) {
      removed = renameKeys(removed, rename);
    },

    delete: (id) => removed.delete(id),
  };
}

/**
 * The field that takes over the value of one that is gone. A property that two unions at one place
 * have moves from a branch to the object around it and back, and keeps its value.
 */
function successorOf({ id, path, kind }: Field, before: TreeIndex, after: TreeIndex): Field | undefined {
  const field = after.at(path);
  const isSame = field.kind === kind && field.path.length === path.length && hasOwnValue(field);
  return isSame && (after.has(parentOf(id)) || before.has(parentOf(field.id))) ? field : undefined;
}

/**
 * The places within a field of the values that belong to it. Those of a map are its entries: the same
 * object may have keys of other fields.
 */
function placesIn(field: Field): Path[] {
  if (field.kind === 'map') return field.entries.map(({ key }) => [key]);
  return hasOwnValue(field) ? [[]] : [];
}

const parentOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));

/** Whether the form still shows an object at a place. */
function isObjectAt(index: TreeIndex, path: Path): boolean {
  let field: Field | undefined = index.at(path);
  if (field.path.length < path.length) return false;
  if (field.kind === 'variant') field = field.field;
  return field?.kind === 'group' || field?.kind === 'map' || field?.kind === 'variant';
}
