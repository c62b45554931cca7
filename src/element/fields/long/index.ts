import { html, nothing } from 'lit/html.js';
import { directive, Directive } from 'lit/directive.js';
import type { Field } from '../../../schema/field.js';
import { FieldSlot } from '../field-slot.js';
import type { FormContext } from '../form-context.js';
import { renderTurns, type RenderTurns } from './render-turns.js';
import { Slot, slots } from '../slots.js';

const SIZE = 24;

const turns = new WeakMap<FormContext, RenderTurns>();

export { fieldSlot } from '../field-slot.js';

/** Who may render now in a long form. */
export function turnsOf(context: FormContext): RenderTurns {
  let own = turns.get(context);
  if (!own) turns.set(context, (own = renderTurns()));
  return own;
}

/** One run of fields, by id, made now or when its turn comes: whole, before it is put into the page. */
class ChunkSlot extends Slot<ReadonlyMap<string, Field>, FormContext> {
  #fields!: ReadonlyMap<string, Field>;
  #context!: FormContext;
  #isShown = false;

  override fill(fields: ReadonlyMap<string, Field>, context: FormContext): void {
    this.#fields = fields;
    this.#context = context;
    this.#isShown ||= turnsOf(context).take(fields.size);
    this.#render();
    if (!this.#isShown) turnsOf(context).wait(this.#take);
  }

  // Away from the page nothing is to be done; when it comes back it is filled again.
  #take = (): void => {
    this.#isShown = this.isConnected;
    this.#render();
  };

  #render(): void {
    this.show(
      this.#isShown
        ? html`<div class="chunk">${slots(this.#fields, this.#context, FieldSlot)}</div>`
        : nothing,
    );
  }
}

/**
 * Fields in runs of a couple of dozen, each in a box that the browser neither lays out nor paints
 * while it is out of sight, and that is filled in its turn.
 */
class ChunkedDirective extends Directive {
  /** In which chunk each field stands: it stays there, for moving it would take its focus away. */
  #home = new Map<string, number>();
  #made = 0;

  override render(fields: readonly Field[], context: FormContext): unknown {
    return slots(this.#chunks(fields), context, ChunkSlot);
  }

  #chunks(fields: readonly Field[]): Map<number, Map<string, Field>> {
    const before = this.#home;
    const known = this.#made;
    const chunks = new Map<number, Map<string, Field>>();
    let current = -1;
    this.#home = new Map();
    for (const field of fields) {
      const home = before.get(field.id);
      const isFull = current >= known && chunks.get(current)!.size >= SIZE;
      if (home !== undefined && !chunks.has(home)) current = home;
      else if (current < 0 || (home === undefined && isFull)) current = this.#made++;
      if (!chunks.has(current)) chunks.set(current, new Map());
      chunks.get(current)!.set(field.id, field);
      this.#home.set(field.id, current);
    }
    return chunks;
  }
}

export const chunked: (fields: readonly Field[], context: FormContext) => unknown =
  directive(ChunkedDirective);
