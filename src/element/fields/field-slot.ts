import type { Field } from '../../schema/field.js';
import { Slot } from './slots.js';

/** Where a field on the page gets its content and its changes from. */
export interface FieldSource {
  /** Changes when every field shows something else, e.g. in another language. */
  readonly revision: number;
  view(field: Field): unknown;
  /** From now on the field of that id is rendered by this one. */
  watch(id: string, shown: ShownField): void;
}

/** A field on the page, or one that was. */
export interface ShownField {
  readonly isConnected: boolean;
  rerender(): void;
}

/**
 * Renders one field, and renders it again by itself when the source says so. What else changes
 * in the form does not reach it, so a keystroke costs the same however long the form is.
 */
export class FieldSlot extends Slot<Field, FieldSource> implements ShownField {
  #field!: Field;
  #source!: FieldSource;
  #revision?: number;

  override fill(field: Field, source: FieldSource): void {
    if (field === this.#field && source.revision === this.#revision) return;
    this.#field = field;
    this.#source = source;
    this.#revision = source.revision;
    source.watch(field.id, this);
    this.rerender();
  }

  rerender(): void {
    this.show(this.#source.view(this.#field));
  }
}
