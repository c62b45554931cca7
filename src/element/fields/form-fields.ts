import { html, type TemplateResult } from 'lit/html.js';
import type { Draft, DraftChange } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import { showText, type Read } from '../../value/convert.js';
import type { Controller, ControllerHost } from '../base-element.js';
import type { FirstStrings } from '../strings.js';
import type { ShownField } from './field-slot.js';
import type { FieldNode, FieldView, FormContext, LaterFields, Views } from './form-context.js';
import { chunkedFor, finishRuns, shown } from './runs.js';

/**
 * The fields of a draft in the shadow root of an element. The element renders them once and
 * again whenever the structure of the form changes; a field whose value changes renders itself.
 *
 * ```ts
 * #fields = new FormFields(this, views);
 * render() { return this.#fields.render(draft, strings); }
 * ```
 */
export class FormFields implements Controller {
  #host: ControllerHost;
  readonly #views: Views;
  #form?: FormOfDraft;
  #focus?: { field: Field; node: FieldNode };

  constructor(host: ControllerHost, views: Views) {
    this.#host = host;
    this.#views = views;
    host.addController(this);
  }

  /** The fields of the draft. `later` may come later than they. */
  render(draft: Draft, strings: FirstStrings, later?: LaterFields): TemplateResult {
    if (this.#form?.draft !== draft) {
      this.#form?.stop();
      this.#form = new FormOfDraft(draft, this.#views, this.#host, (field, node) => this.focus(field, node));
    }
    this.#form.speak(strings, later);
    return html`<div class="fields">${this.#form.render(draft.root)}</div><p class="spoken" role="status">${this.#form.spoken}</p>`;
  }

  /** Puts the focus into a field, wherever it is folded away, as soon as it is rendered. */
  focus(field: Field, node: FieldNode = 'control'): void {
    this.#focus = { field, node };
    this.#host.requestUpdate();
  }

  /** The node that a field is worked by, or another one of its nodes; null while it is not rendered. */
  find(field: Field, node: FieldNode = 'control'): HTMLElement | null {
    const root = this.#host.renderRoot as ShadowRoot;
    return this.#form ? root.getElementById(this.#form.domId(field, node)) : null;
  }

  /** Renders at once what of a long form was still to come. */
  finish(): void {
    if (this.#form) finishRuns(this.#form);
  }

  hostConnected(): void {
    this.#form?.start();
  }

  hostUpdate(): void {
    this.#form?.hold();
  }

  hostUpdated(): void {
    this.#form?.release();
    if (!this.#focus || !this.#form) return;
    this.finish();
    const node = this.find(this.#focus.field, this.#focus.node);
    this.#focus = undefined;
    if (node) focusWithin(node);
  }

  hostDisconnected(): void {
    this.#form?.stop();
  }
}

/** Opens what the node is folded into and focuses it, or what in it can be focused. */
function focusWithin(node: HTMLElement): void {
  for (let details = node.closest('details'); details; details = details.parentElement?.closest('details') ?? null) {
    details.open = true;
  }
  const focusable = 'input:not([disabled]), select, textarea, button';
  const target = node.matches(focusable + ', [tabindex]')
    ? node
    : (node.querySelector<HTMLElement>('input:checked') ?? node.querySelector<HTMLElement>(focusable));
  target?.focus();
}

/** What is known of a field from one render to the next; goes with it when it moves. */
interface Kept {
  /** The text that the value was typed as; without a value while it is being read. */
  typed?: { readonly text: string; value?: unknown };
  /** By kind, for the field may become one of another kind. */
  readonly memos: Record<string, object>;
}

/** What the views share for one draft. */
class FormOfDraft implements FormContext {
  revision = 0;
  /** What is read out: the problem of the field that was just left. */
  spoken = '';

  readonly draft: Draft;
  strings!: FirstStrings;
  readonly views: Views;
  #later?: LaterFields | undefined;
  readonly focus: (field: Field, node?: FieldNode) => void;
  #host: ControllerHost;
  #unsubscribe?: () => void;
  #shown = new Map<string, ShownField>();
  #pending = new Set<string>();
  #rendering = false;
  #numbers = new Map<string, number>();
  #kept = new Map<string, Kept>();

  constructor(draft: Draft, views: Views, host: ControllerHost, focus: (field: Field, node?: FieldNode) => void) {
    this.draft = draft;
    this.views = views;
    this.#host = host;
    this.focus = focus;
    this.start();
  }

  start(): void {
    // Whatever has changed meanwhile is not known.
    this.revision++;
    this.#unsubscribe ??= this.draft.subscribe((change) => this.#changed(change));
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  speak(strings: FirstStrings, later: LaterFields | undefined): void {
    this.#later = later;
    // What comes later comes with words of its own.
    if (strings === this.strings) return;
    this.strings = strings;
    this.revision++;
  }

  describeProblem(field: Field): string {
    const violation = this.draft.violationOf(field);
    return (violation && this.#later?.describe(violation, field)) ?? '';
  }

  render(field: Field): unknown {
    return shown(field, this);
  }

  view(field: Field): unknown {
    return this.#later?.view(field, this) ?? (this.views[field.kind] as FieldView)(field, this);
  }

  domId({ id }: Field, node: FieldNode): string {
    // A field's own id may hold blanks, which lists of ids can't.
    let number = this.#numbers.get(id);
    if (number === undefined) this.#numbers.set(id, (number = this.#numbers.size));
    return `${node}-${number}`;
  }

  text(field: Field, show = showText): string {
    const value = this.draft.valueAt(field.path);
    const typed = this.#kept.get(field.id)?.typed;
    const stands = typed && (!('value' in typed) || typed.value === value);
    return this.draft.unreadableText(field) ?? (stands ? typed.text : show(value));
  }

  type(field: Field, text: string, read?: Read): void {
    // Kept, since the value as text may differ: "1." while "1.5" is being typed.
    const typed: Kept['typed'] = (this.#keptOf(field).typed = { text });
    this.draft.type(field, text, read);
    typed.value = this.draft.valueAt(field.path);
  }

  memo<State extends object>(field: Field, create: () => State): State {
    return (this.#keptOf(field).memos[field.kind] ??= create()) as State;
  }

  #keptOf({ id }: Field): Kept {
    let kept = this.#kept.get(id);
    if (!kept) this.#kept.set(id, (kept = { memos: {} }));
    return kept;
  }

  refresh({ id }: Field): void {
    this.#pending.add(id);
    this.#flush();
  }

  leave(field: Field): void {
    this.draft.leave(field);
    const spoken = this.describeProblem(field);
    if (spoken === this.spoken) return;
    this.spoken = spoken;
    this.#host.requestUpdate();
  }

  watch(id: string, shown: ShownField): void {
    this.#shown.set(id, shown);
  }

  #changed({ fields, structure, renamed }: DraftChange): void {
    if (renamed) this.#kept = renamed(this.#kept);
    for (const id of fields) this.#pending.add(id);
    // A new structure brings new fields from above; what shows the old ones is better left alone.
    if (structure) this.#host.requestUpdate();
    else this.#flush();
  }

  /** The element renders: a control that goes away with the focus is left in the middle of it. */
  hold(): void {
    this.#rendering = true;
  }

  release(): void {
    this.#rendering = false;
    this.#flush();
  }

  /** Renders the fields that changed, one rendering after the other, never one within another. */
  #flush(): void {
    if (this.#rendering) return;
    this.#rendering = true;
    const all = this.#pending.size > 0 && !chunkedFor(this);
    for (const id of this.#pending) {
      this.#pending.delete(id);
      const shown = this.#shown.get(id);
      if (shown?.isConnected) shown.rerender();
    }
    this.#rendering = false;
    if (all) this.#host.updateNow();
  }
}
