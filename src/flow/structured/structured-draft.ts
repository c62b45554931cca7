import type { ListField, MapField, VariantField, Field } from '../../schema/field.js';
import type { DataSchema } from '../../schema/data-schema.js';
import { isObject, objectIn, read, write } from '../../schema/json.js';
import type { StructuredModule } from '../create-draft.js';
import { Draft } from '../draft.js';
import { removeAt, renameKey, reorder } from './edit-value.js';
import type { withReadableProperties } from './readable-schema.js';
import { entryRemoved, entryRenamed, itemsMoved } from './renames.js';
import { StructuredForm, type Dialect } from './structured-form.js';

/** A draft whose fields come, go and move: adds what makes them do so. */
export class StructuredDraft extends Draft<StructuredForm> {
  /** `branch` is an index, or -1 for none of the branches. */
  choose(field: VariantField, branch: number): void {
    this.update(this.form.choose(field, branch));
  }

  /** Whether the user may choose null for the field: where that means something else than no value. */
  offersNull(field: Field): boolean {
    return this.form.offersNull(field);
  }

  /** Adds an empty item at the end. */
  addItem(field: ListField): void {
    const items = this.valueAt(field.path);
    this.#add(field, Array.isArray(items) ? items.length : 0);
  }

  /**
   * Removes the item, and moves up those after it. Without the only item the list is `[]`, or has no value
   * where `[]` would break `minItems`.
   */
  removeItem(field: ListField, index: number): void {
    this.#reorder(field, [index], (order) => {
      order.splice(index, 1);
      if (order.length === 0 && field.minItems > 0 && !field.required) removeAt(this.form.value, field.path);
    });
  }

  /** Moves an item to another place, with all that was filled in; those between shift by one. */
  moveItem(field: ListField, from: number, to: number): void {
    this.#reorder(field, [from, to], (order) => order.splice(to, 0, ...order.splice(from, 1)));
  }

  /** Adds an empty entry; one whose key is taken is not added. */
  addEntry(field: MapField, key: string): void {
    const entries = this.valueAt(field.path);
    if (!isObject(entries) || !Object.hasOwn(entries, key)) this.#add(field, key);
  }

  /** Gives an entry another key in its place, unless that is taken. */
  renameEntry(field: MapField, from: string, to: string): void {
    const entries = this.valueAt(field.path);
    if (!isObject(entries) || !Object.hasOwn(entries, from) || Object.hasOwn(entries, to)) return;
    for (const each of [entries, read(this.form.given, field.path)])
      if (isObject(each)) renameKey(each, from, to);
    this.update(this.form.moved(field, entryRenamed(field.id, from, to)));
  }

  /** Removes the entry. Without the only one the map is `{}`, or has no value where that may not be. */
  removeEntry(field: MapField, key: string): void {
    removeAt(this.form.value, [...field.path, key]);
    const isLast = field.entries.length === 1;
    if (isLast && field.schema.minProperties! > 0 && !field.required) removeAt(this.form.value, field.path);
    this.update(this.form.moved(field, entryRemoved(field.id, key)));
  }

  #add(field: Field, key: string | number): void {
    write(this.form.value, [...field.path, key], undefined);
    this.update(this.form.added(field));
  }

  /** Does nothing where there is no item at one of the indexes. */
  #reorder(field: ListField, indexes: readonly number[], change: (order: number[]) => void): void {
    const items = this.valueAt(field.path);
    if (!Array.isArray(items) || indexes.some((index) => index < 0 || index >= items.length)) return;
    const order = [...items.keys()];
    change(order);
    for (const list of [items, read(this.form.given, field.path)]) reorder(list, order);
    this.update(this.form.moved(field, itemsMoved(field.id, order)));
  }
}

/** `readable` makes a schema of one that cannot be read; without it, no draft is made of such a one. */
export const structuredDrafts =
  (dialect: Dialect, readable?: typeof withReadableProperties): StructuredModule['createStructuredDraft'] =>
  (createViolations, given, values, options) => {
    const schema = objectIn(given);
    const formOf = (each: DataSchema) => new StructuredForm(each, values, dialect);
    const read = () => {
      try {
        return formOf(schema);
      } catch (reason) {
        if (!readable) throw reason;
        return formOf(readable(schema, formOf));
      }
    };
    return new StructuredDraft(read(), createViolations, options);
  };
