import { html, nothing } from 'lit/html.js';
import { directive, Directive } from 'lit/directive.js';
import type { Field } from '../../../schema/field.js';
import { css } from '../../styles/style-sheets.js';
import { FieldSlot } from './field-slot.js';
import type { FormContext } from '../form-context.js';
import { Slot, slots } from './slots.js';
import { createRenderQueue, type RenderQueue } from './render-queue.js';

export const styles = css`
  /* Far down a long form nothing is laid out before it is near; with the focus in it, nothing is clipped. */
  .batch + .batch:not(:focus-within) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2000px;
  }
`;

/** How many fields are in a batch. */
const SIZE = 24;

const queues = new WeakMap<FormContext, RenderQueue>();

function queueOf(context: FormContext): RenderQueue {
  let queue = queues.get(context);
  if (!queue) queues.set(context, (queue = createRenderQueue()));
  return queue;
}

/** Renders at once what is still to come. */
export function finish(context: FormContext): void {
  queues.get(context)?.finish();
}

/** A batch of fields, by id: rendered now or in its turn, as a whole before it is put into the page. */
class BatchSlot extends Slot<ReadonlyMap<string, Field>, FormContext> {
  #fields!: ReadonlyMap<string, Field>;
  #context!: FormContext;
  #isShown = false;

  override fill(fields: ReadonlyMap<string, Field>, context: FormContext): void {
    this.#fields = fields;
    this.#context = context;
    const queue = queueOf(context);
    this.#isShown ||= queue.mayRender(fields.size);
    this.#render();
    if (!this.#isShown) queue.add(this.#renderInTurn);
  }

  // Outside the page there is nothing to do; when the slot comes back it is filled again.
  #renderInTurn = (): void => {
    this.#isShown = this.isConnected;
    this.#render();
  };

  #render(): void {
    this.show(
      this.#isShown
        ? html`<div class="batch">${slots(this.#fields, this.#context, FieldSlot)}</div>`
        : nothing,
    );
  }
}

/**
 * Fields in batches of a couple of dozen, each in a box that the browser neither lays out nor paints
 * while it is out of sight, and that is filled in its turn.
 */
class BatchesDirective extends Directive {
  /** In which batch each field stands: it stays there, for moving it would take its focus away. */
  #batchOf = new Map<string, number>();
  #count = 0;

  override render(fields: readonly Field[], context: FormContext): unknown {
    context.addStyles(styles);
    return slots(this.#batches(fields), context, BatchSlot);
  }

  #batches(fields: readonly Field[]): Map<number, Map<string, Field>> {
    const before = this.#batchOf;
    const firstNew = this.#count;
    const batches = new Map<number, Map<string, Field>>();
    let current = -1;
    this.#batchOf = new Map();
    for (const field of fields) {
      const own = before.get(field.id);
      const isFull = current >= firstNew && batches.get(current)!.size >= SIZE;
      if (own !== undefined && !batches.has(own)) current = own;
      else if (current < 0 || (own === undefined && isFull)) current = this.#count++;
      if (!batches.has(current)) batches.set(current, new Map());
      batches.get(current)!.set(field.id, field);
      this.#batchOf.set(field.id, current);
    }
    return batches;
  }
}

/** Fields one below the other, those out of sight in later tasks. */
export const batches: (fields: readonly Field[], context: FormContext) => unknown =
  directive(BatchesDirective);
