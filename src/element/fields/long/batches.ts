import { html, nothing } from 'lit/html.js';
import { directive, Directive } from 'lit/directive.js';
import type { Field } from '../../../schema/field.js';
import { css } from '../../styles/style-sheets.js';
import { FieldSlot } from './field-slot.js';
import type { FormContext } from '../form-context.js';
import { Slot, slots } from './slots.js';
import { createRenderQueue, type RenderQueue } from './render-queue.js';
import { holds, revealRows } from './reveal-rows.js';

export const styles = css`
  .batch {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: minmax(0, 1fr);
  }

  /* The browser lays out a batch only near the viewport. Not with the focus in it: it would be clipped. */
  .batch + .batch:not(:focus-within) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2000px;
  }
`;

/** Fields per batch. */
const BATCH_SIZE = 24;

const queues = new WeakMap<FormContext, RenderQueue>();

function queueOf(context: FormContext): RenderQueue {
  let queue = queues.get(context);
  if (!queue) queues.set(context, (queue = createRenderQueue()));
  return queue;
}

/** Renders at once what still waits for its task: the batch of a field, with the rows that it is in, or all. */
export function finish(context: FormContext, field?: Field): void {
  // A row that unfolds adds to the queue.
  if (field) revealRows(field, context);
  queues.get(context)?.finish((each) => !field || holds(each, field));
}

/** A batch of fields by id, rendered now or in a later task. */
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
    if (!this.#isShown) queue.add(this.#renderInTurn, fields);
  }

  // A slot outside the page is filled again when it comes back.
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

/** Renders fields in batches: the first ones at once, the others in later tasks. */
class BatchesDirective extends Directive {
  /** The batch of each field, by id. A field stays in its batch: moving it would lose the focus. */
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
      const isFull = current >= firstNew && batches.get(current)!.size >= BATCH_SIZE;
      if (own !== undefined && !batches.has(own)) current = own;
      else if (current < 0 || (own === undefined && isFull)) current = this.#count++;
      if (!batches.has(current)) batches.set(current, new Map());
      batches.get(current)!.set(field.id, field);
      this.#batchOf.set(field.id, current);
    }
    return batches;
  }
}

/** Renders fields one below the other, those out of sight in later tasks. */
export const batches: (fields: readonly Field[], context: FormContext) => unknown =
  directive(BatchesDirective);
