import type { Field } from '../../schema/field.js';
import { clone, equal, read, write, type Path } from '../../schema/pointer.js';
import { removeAt } from './edit-value.js';
import { holdsValue, type TreeIndex } from './field-index.js';
import { renameKeys, type Rename } from './renames.js';

/**
 * Keeps the values of fields that are not there now: of the branch that was left, of a condition
 * that does not hold. They are not sent, and come back with their fields.
 */
export interface RemovedValues {
  /** Brings the value from the fields before to those after; answers the ids whose value moved. */
  exchange(value: object, before: TreeIndex, after: TreeIndex): string[];
  rename(rename: Rename): void;
  clear(): void;
}

export function createRemovedValues(): RemovedValues {
  /** Where in its field each value stood, by the field's id. */
  let values = new Map<string, readonly (readonly [Path, unknown])[]>();

  const put = (value: object, { id, path }: Field, places: readonly Path[]): boolean => {
    const held = places
      .map((place) => [place, read(value, [...path, ...place])] as const)
      .filter(([place, each]) => place.length > 0 || each !== undefined);
    for (const [place] of held) removeAt(value, [...path, ...place]);
    // What holds the others comes back before them.
    if (held.length > 0) values.set(id, [...held, ...(values.get(id) ?? [])]);
    return held.length > 0;
  };

  const takeBack = (value: object, { id, path }: Field): boolean => {
    const held = values.get(id);
    values.delete(id);
    for (const [place, each] of held ?? []) write(value, [...path, ...place], each);
    return held !== undefined;
  };

  return {
    exchange(value, before, after) {
      const moved: string[] = [];
      const gone = [...before.fields.values()].filter(({ id }) => !after.fields.has(id));
      for (const field of gone) {
        const heir = heirOf(field, before, after);
        if (heir) values.delete(heir.id);
        else if (!put(value, field, placesIn(field))) continue;
        moved.push(heir?.id ?? field.id);
      }
      const outdated = [...before.hidden.values()].filter(({ id, value }) => {
        const now = after.hidden.get(id);
        return now ? !equal(now.value, value) : !after.fields.has(id);
      });
      for (const { path } of outdated) removeAt(value, path);
      // What is left of an object whose fields have gone is what the page gave besides.
      for (const field of gone) {
        if (!holdsValue(field) && !isObjectAt(after, field.path) && put(value, field, [[]]))
          moved.push(field.id);
      }
      for (const field of after.fields.values()) {
        if (!before.fields.has(field.id) && takeBack(value, field)) moved.push(field.id);
      }
      for (const { id } of outdated) {
        const now = after.hidden.get(id);
        if (now?.value !== undefined) write(value, now.path, clone(now.value));
      }
      return moved;
    },

    rename(rename) {
      values = renameKeys(values, rename);
    },

    clear: () => values.clear(),
  };
}

/**
 * The field that shows now what another did: a property of two unions at one place, when only one of
 * them has it or both again. The value is not that of a branch that was left.
 */
function heirOf({ id, path, kind }: Field, before: TreeIndex, after: TreeIndex): Field | undefined {
  const heir = after.at(path);
  const isThere = heir.kind === kind && heir.path.length === path.length && holdsValue(heir);
  return isThere && (after.has(parentOf(id)) || before.has(parentOf(heir.id))) ? heir : undefined;
}

/** Where in a field the values are that are its own: beside the entries of a map there may be other keys. */
function placesIn(field: Field): Path[] {
  if (field.kind === 'map') return field.entries.map(({ key }) => [key]);
  return holdsValue(field) ? [[]] : [];
}

const parentOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));

/** Whether the form still shows an object at a place. */
function isObjectAt(index: TreeIndex, path: Path): boolean {
  let field: Field | undefined = index.at(path);
  if (field.path.length < path.length) return false;
  if (field.kind === 'variant') field = field.field;
  return field?.kind === 'group' || field?.kind === 'map' || field?.kind === 'variant';
}
