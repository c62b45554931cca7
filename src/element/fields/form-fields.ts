import { html, type TemplateResult } from 'lit/html.js';
import type { Draft } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import type { ControllerHost } from '../base-element.js';
import type { Strings } from '../strings/strings.js';
import type { FieldChunks, FieldNode, FieldReactions } from './form-context.js';
import { isLarge } from './batching.js';
import { createDraftContext, type DraftContext } from './draft-context.js';
import { isForeign, noteShown, takeShown } from './shown-state.js';

/**
 * Renders the fields of a draft in the shadow root of an element. The element renders them again
 * whenever the structure of the draft changes; a field whose value changes re-renders itself.
 *
 * ```ts
 * #fields = formFields(this, chunks);
 * render() { return this.#fields.render(draft, strings); }
 * ```
 */
export interface FormFields {
  /** Renders the fields of the draft; `reactions` is undefined until that chunk is loaded. */
  render(draft: Draft, strings: Strings, reactions?: FieldReactions): TemplateResult;

  /** Focuses a field as soon as it is rendered, and unfolds what hides it. */
  focus(field: Field, node?: FieldNode): void;

  /**
   * Focuses a field that a check has found. In a large form in a task of its own, unless the focus has gone elsewhere
   * meanwhile.
   */
  lead(field: Field): void;

  /** The control of a field, or another of its nodes; null while it is not rendered. */
  find(field: Field, node?: FieldNode): HTMLElement | null;

  /** Takes in what the controls show, also where no event has told of it. To be called before checking. */
  takeIn(): void;

  /** Renders at once what of a long form still waits for its task: what this field is in, or all. */
  finish(field?: Field): void;
}

export function formFields(host: ControllerHost, chunks: FieldChunks): FormFields {
  let context: DraftContext | undefined;
  /** What gets the focus once it is rendered. */
  let next: Parameters<FormFields['focus']> | undefined;

  const note = ({ type, target }: Event) => {
    // Some programs tell only that they are done.
    if (type === 'change' && isForeign(target)) target!.dispatchEvent(new Event('input', { bubbles: true }));
    noteShown(target as Element);
  };

  const fields: FormFields = {
    render(draft, strings, reactions) {
      if (context?.draft !== draft) {
        context?.stop();
        // What the controls show belongs to the draft before.
        if (context) noteShown(host.renderRoot);
        context = createDraftContext(draft, chunks, host, fields.focus);
      }
      context.update(strings, reactions);
      return html`${reactions?.summary(context)}<div class="fields">${context.render(draft.root)}</div>`;
    },

    focus(...target) {
      next = target;
      host.requestUpdate();
    },

    lead(field) {
      const root = host.renderRoot as ShadowRoot;
      const { activeElement } = root;
      if (!context || !isLarge(context)) return fields.focus(field);
      setTimeout(() => root.activeElement === activeElement && focusNow(field));
    },

    find: (field, node = 'control') =>
      context ? (host.renderRoot as ShadowRoot).getElementById(context.domId(field, node)) : null,

    takeIn() {
      if (!context) return;
      takeShown(host.renderRoot);
      context.reactions?.finishTyping(host.renderRoot as ShadowRoot);
    },

    finish(field) {
      if (context) chunks.long.loaded?.finish(context, field);
    },
  };

  const focusNow: FormFields['focus'] = (...target) => {
    fields.finish(target[0]);
    const node = fields.find(...target);
    if (node) focusWithin(node);
  };

  host.addController({
    hostConnected() {
      context?.start();
      for (const type of ['input', 'change']) host.renderRoot.addEventListener(type, note, true);
    },
    hostUpdate: () => context?.beginRender(),
    hostUpdated() {
      context?.endRender();
      if (!next || !context) return;
      const target = next;
      next = undefined;
      focusNow(...target);
    },
    hostDisconnected: () => context?.stop(),
  });
  return fields;
}

/** Unfolds what hides the node or a problem, and focuses it or the first focusable node in it. */
function focusWithin(node: HTMLElement): void {
  for (const details of (node.getRootNode() as ShadowRoot).querySelectorAll('details')) {
    if (details.contains(node) || details.querySelector('[aria-invalid]')) details.open = true;
  }
  const focusable = ':is(input, select, textarea, button):enabled';
  const target = node.matches(focusable + ', [tabindex]')
    ? node
    : (node.querySelector<HTMLElement>('input:checked') ?? node.querySelector<HTMLElement>(focusable));
  target?.focus();
}
