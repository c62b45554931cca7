import type { Field } from '../../../schema/field.js';
import type { FieldSource, ShownField } from '../form-context.js';
import { Slot, slots } from './slots.js';

/**
 * Renders one field, and again only when that field changes. So a keystroke costs the same however
 * long the form is.
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

/** A slot for one field, which may be replaced by another. */
export function fieldSlot(field: Field, source: FieldSource): unknown {
  return slots(new Map([['', field]]), source, FieldSlot);
}
