import { html, nothing } from 'lit/html.js';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, Directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Field } from '../../schema/field.js';
import type { FormContext } from './form-context.js';
import { RenderTurns } from './render-turns.js';

const SIZE = 24;

const turns = new WeakMap<FormContext, RenderTurns>();

export { fieldDirective } from './field-directive.js';

/** Who may render now in a long form. */
export function turnsOf(context: FormContext): RenderTurns {
  let own = turns.get(context);
  if (!own) turns.set(context, (own = new RenderTurns()));
  return own;
}

interface Chunk {
  readonly key: string;
  readonly fields: Field[];
}

/**
 * Fields in runs of a couple of dozen, each in a box that the browser neither lays out nor paints
 * while it is out of sight, and that is filled in its turn.
 */
class ChunkedDirective extends Directive {
  /** In which chunk each field stands: it stays there, for moving it would take its focus away. */
  #home = new Map<string, string>();
  #made = 0;

  override render(fields: readonly Field[], context: FormContext): unknown {
    const chunks = this.#chunks(fields);
    return repeat(
      chunks,
      ({ key }) => key,
      ({ fields }) => inTurn(fields, context),
    );
  }

  #chunks(fields: readonly Field[]): Chunk[] {
    const known = new Set(this.#home.values());
    const before = this.#home;
    const chunks: Chunk[] = [];
    this.#home = new Map();
    for (const field of fields) {
      let current = chunks.at(-1);
      const home = before.get(field.id);
      const moves = home !== undefined && home !== current?.key && !chunks.some(({ key }) => key === home);
      const full = current && current.fields.length >= SIZE && !(home === undefined && known.has(current.key));
      if (!current || moves || (full && home === undefined)) {
        chunks.push((current = { key: moves ? home : `${this.#made++}`, fields: [] }));
      }
      current.fields.push(field);
      this.#home.set(field.id, current.key);
    }
    return chunks;
  }
}

/** One run of fields, made now or when its turn comes: whole, before it is put into the page. */
class InTurnDirective extends AsyncDirective {
  #fields: readonly Field[] = [];
  #context?: FormContext;
  #shown = false;
  #cancel?: () => void;

  override render(fields: readonly Field[], context: FormContext): unknown {
    this.#fields = fields;
    this.#context = context;
    this.#shown ||= turnsOf(context).take(fields.length);
    if (this.#shown) return this.#content();
    this.#wait();
    return nothing;
  }

  protected override disconnected(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  protected override reconnected(): void {
    if (!this.#shown) this.#wait();
  }

  #wait(): void {
    this.#cancel ??= turnsOf(this.#context!).wait(() => {
      this.#shown = true;
      this.setValue(this.#content());
    });
  }

  #content(): unknown {
    const fields = repeat(
      this.#fields,
      ({ id }) => id,
      (field) => this.#context!.render(field),
    );
    return html`<div class="chunk">${fields}</div>`;
  }
}

export const chunked: (fields: readonly Field[], context: FormContext) => unknown = directive(ChunkedDirective);
const inTurn = directive(InTurnDirective);
