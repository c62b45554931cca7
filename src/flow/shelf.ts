import type { Field } from '../schema/field.js';
import { clone, equal, read, write, type Path } from '../schema/pointer.js';
import { remove } from '../schema/remove.js';
import { holdsValue, type FieldIndex } from './field-index.js';
import { renameKeys, type Rename } from './rename.js';

/**
 * Keeps the values of fields that are not there now: of the branch that was left, of a condition
 * that does not hold. They are not sent, and come back with their fields.
 */
export class Shelf {
  #values = new Map<string, unknown>();

  /** Brings the value from the fields before to those after; answers the ids whose value moved. */
  exchange(value: object, before: FieldIndex, after: FieldIndex): string[] {
    const moved: string[] = [];
    for (const field of before.fields.values()) {
      if (after.fields.has(field.id)) continue;
      const heir = heirOf(field, before, after);
      if (heir) this.#values.delete(heir.id);
      else if (field.kind === 'map') this.#putEntries(value, field);
      else if (!holdsValue(field) || !this.#put(value, field)) continue;
      moved.push(heir?.id ?? field.id);
    }
    const outdated = [...before.hidden.values()].filter(({ id, value }) => {
      const now = after.hidden.get(id);
      return now ? !equal(now.value, value) : !after.fields.has(id);
    });
    for (const { path } of outdated) remove(value, path);
    // What is left of an object whose fields have gone is what the page gave besides.
    for (const field of before.fields.values()) {
      if (holdsValue(field) || after.fields.has(field.id) || isObjectAt(after, field.path)) continue;
      if (this.#put(value, field)) moved.push(field.id);
    }
    for (const field of after.fields.values()) {
      if (!before.fields.has(field.id) && this.#takeBack(value, field)) moved.push(field.id);
    }
    for (const { id } of outdated) {
      const now = after.hidden.get(id);
      if (now?.value !== undefined) write(value, now.path, clone(now.value));
    }
    return moved;
  }

  rename(rename: Rename): void {
    this.#values = renameKeys(this.#values, rename);
  }

  clear(): void {
    this.#values.clear();
  }

  #put(value: object, { id, path }: Field): boolean {
    const held = read(value, path);
    if (held === undefined || path.length === 0) return false;
    this.#values.set(id, held);
    remove(value, path);
    return true;
  }

  #putEntries(value: object, { id, entries }: Field & { kind: 'map' }): void {
    const held = entries.map(({ key, field }) => [key, read(value, field.path)] as const);
    this.#values.set(id, held);
    for (const { field } of entries) remove(value, field.path);
  }

  #takeBack(value: object, field: Field): boolean {
    if (!this.#values.has(field.id)) return false;
    const held = this.#values.get(field.id);
    this.#values.delete(field.id);
    if (field.kind === 'map') {
      for (const [key, each] of held as [string, unknown][]) write(value, [...field.path, key], each);
    } else {
      write(value, field.path, held);
    }
    return true;
  }
}

/**
 * The field that shows now what another did: a property of two unions at one place, when only one of
 * them has it or both again. The value is not that of a branch that was left.
 */
function heirOf({ id, path, kind }: Field, before: FieldIndex, after: FieldIndex): Field | undefined {
  const heir = after.at(path);
  const isThere = heir.kind === kind && heir.path.length === path.length && holdsValue(heir);
  return isThere && (after.has(parentOf(id)) || before.has(parentOf(heir.id))) ? heir : undefined;
}

const parentOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));

/** Whether the form still shows an object at a place. */
function isObjectAt(index: FieldIndex, path: Path): boolean {
  let field: Field | undefined = index.at(path);
  if (field.path.length < path.length) return false;
  if (field.kind === 'variant') field = field.field;
  return field?.kind === 'group' || field?.kind === 'map' || field?.kind === 'variant';
}
