import { noChange } from 'lit/html.js';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';
import type { Field } from '../../schema/field.js';

/** Where a field on the page gets its content and its changes from. */
export interface FieldSource {
  /** Changes when every field shows something else, e.g. in another language. */
  readonly revision: number;
  view(field: Field): unknown;
  /** From now on the field of that id is rendered by this one. */
  watch(id: string, shown: ShownField): void;
  unwatch(id: string, shown: ShownField): void;
}

/** A field on the page. */
export interface ShownField {
  rerender(): void;
}

/**
 * Renders one field, and renders it again by itself when the source says so. What else changes
 * in the form does not reach it, so a keystroke costs the same however long the form is.
 */
class FieldDirective extends AsyncDirective implements ShownField {
  #field?: Field;
  #source?: FieldSource;
  #revision = -1;

  override render(field: Field, source: FieldSource): unknown {
    if (field === this.#field && source === this.#source && source.revision === this.#revision) return noChange;
    if (field.id !== this.#field?.id || source !== this.#source) {
      this.#unwatch();
      if (this.isConnected) source.watch(field.id, this);
    }
    this.#field = field;
    this.#source = source;
    this.#revision = source.revision;
    return source.view(field);
  }

  protected override disconnected(): void {
    this.#unwatch();
  }

  protected override reconnected(): void {
    this.#source!.watch(this.#field!.id, this);
    this.rerender();
  }

  rerender(): void {
    this.setValue(this.#source!.view(this.#field!));
  }

  #unwatch(): void {
    if (this.#field) this.#source?.unwatch(this.#field.id, this);
  }
}

export const fieldDirective: (field: Field, source: FieldSource) => DirectiveResult = directive(FieldDirective);
