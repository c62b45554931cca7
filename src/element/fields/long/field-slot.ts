import type { Field } from '../../../schema/field.js';
import type { FormContext, ShownField } from '../form-context.js';
import { specialView } from '../late-view.js';
import { Slot, slots } from './slots.js';

/**
 * Renders one field, and again only when that field changes. So a keystroke costs the same however
 * long the form is.
 */
export class FieldSlot extends Slot<Field, FormContext> implements ShownField {
  #field!: Field;
  #source!: FormContext;
  #revision?: number;

  override fill(field: Field, source: FormContext): void {
    // A draft of the same schema has the same fields.
    if (field === this.#field && source === this.#source && source.revision === this.#revision) return;
    this.#field = field;
    this.#source = source;
    this.#revision = source.revision;
    source.watch(field.id, this);
    this.rerender();
  }

  rerender(): void {
    try {
      this.show(this.#source.view(this.#field));
    } catch {
      // Whether it appears at once or in a later step: the others stay.
      this.show(specialView('unshown', this.#field, this.#source));
    }
  }
}

/** A slot for one field, which may be replaced by another. */
export function fieldSlot(field: Field, source: FormContext): unknown {
  return slots(new Map([['', field]]), source, FieldSlot);
}
