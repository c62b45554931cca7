import { html, type TemplateResult } from 'lit/html.js';
import type { Draft } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import type { Controller, ControllerHost } from '../base-element.js';
import type { FirstStrings } from '../strings.js';
import type { FieldNode, LaterFields, Views } from './form-context.js';
import { formOfDraft, type FormOfDraft } from './form-of-draft.js';
import { finishRuns } from './runs.js';

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
      this.#form = formOfDraft(draft, this.#views, this.#host, (field, node) => this.focus(field, node));
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
