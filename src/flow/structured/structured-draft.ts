import type { ListField, MapField, VariantField, Field } from '../../schema/field.js';
import { objectIn } from '../../schema/json.js';
import type { CreateDraft } from '../create-draft.js';
import { Draft } from '../draft.js';
import type { FormChange } from '../filled-form.js';
import { StructuredForm } from './structured-form.js';

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
    this.update(this.form.addItem(field));
  }

  /** Removes the item, and moves up those after it. */
  removeItem(field: ListField, index: number): void {
    this.#updateIfAny(this.form.removeItem(field, index));
  }

  /** Moves an item to another place, with all that was filled in. */
  moveItem(field: ListField, from: number, to: number): void {
    this.#updateIfAny(this.form.moveItem(field, from, to));
  }

  /** Adds an empty entry; one whose key is taken is not added. */
  addEntry(field: MapField, key: string): void {
    this.#updateIfAny(this.form.addEntry(field, key));
  }

  /** Gives an entry another key, unless that is taken. */
  renameEntry(field: MapField, from: string, to: string): void {
    this.#updateIfAny(this.form.renameEntry(field, from, to));
  }

  /** Removes the entry. */
  removeEntry(field: MapField, key: string): void {
    this.update(this.form.removeEntry(field, key));
  }

  #updateIfAny(change: FormChange | undefined): void {
    if (change) this.update(change);
  }
}

export const createStructuredDraft: CreateDraft = (schema, given, options) =>
  new StructuredDraft(new StructuredForm(objectIn(schema), given), options);
