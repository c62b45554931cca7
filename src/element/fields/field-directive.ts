import { noChange } from 'lit/html.js';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';
import type { Field } from '../../schema/field.js';

/** Where a field on the page gets its content and its changes from. */
export interface FieldSource {
  /** Changes when every field shows something else, e.g. in another language. */
  readonly revision: number;
  view(field: Field): unknown;
  watch(id: string, rerender: () => void): () => void;
}

/**
 * Renders one field, and renders it again by itself when the source says so. What else changes
 * in the form does not reach it, so a keystroke costs the same however long the form is.
 */
class FieldDirective extends AsyncDirective {
  #field?: Field;
  #source?: FieldSource;
  #revision = -1;
  #unwatch?: () => void;

  override render(field: Field, source: FieldSource): unknown {
    if (field === this.#field && source === this.#source && source.revision === this.#revision) return noChange;
    const moved = field.id !== this.#field?.id || source !== this.#source;
    this.#field = field;
    this.#source = source;
    this.#revision = source.revision;
    if (moved && this.isConnected) this.#watch();
    return source.view(field);
  }

  protected override disconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  protected override reconnected(): void {
    this.#watch();
    this.#rerender();
  }

  #watch(): void {
    this.#unwatch?.();
    this.#unwatch = this.#source!.watch(this.#field!.id, this.#rerender);
  }

  #rerender = (): void => {
    this.setValue(this.#source!.view(this.#field!));
  };
}

export const fieldDirective: (field: Field, source: FieldSource) => DirectiveResult = directive(FieldDirective);
