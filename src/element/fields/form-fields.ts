import { html, type TemplateResult } from 'lit/html.js';
import type { Draft } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import type { ControllerHost } from '../base-element.js';
import type { Strings } from '../strings/strings.js';
import type { FieldChunks, FieldNode, FieldReactions } from './form-context.js';
import { createDraftContext, type DraftContext } from './draft-context.js';

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

  /** The control of a field, or another of its nodes; null while it is not rendered. */
  find(field: Field, node?: FieldNode): HTMLElement | null;

  /** Renders at once all fields of a long form that still wait for their task. */
  finish(): void;
}

export function formFields(host: ControllerHost, chunks: FieldChunks): FormFields {
  let context: DraftContext | undefined;
  /** What gets the focus once it is rendered. */
  let next: Parameters<FormFields['focus']> | undefined;

  const fields: FormFields = {
    render(draft, strings, reactions) {
      if (context?.draft !== draft) {
        context?.stop();
        context = createDraftContext(draft, chunks, host, fields.focus);
      }
      context.update(strings, reactions);
      return html`<div class="fields">${context.render(draft.root)}</div
        ><p class="spoken" role="status">${context.spoken}</p>`;
    },

    focus(...target) {
      next = target;
      host.requestUpdate();
    },

    find: (field, node = 'control') =>
      context ? (host.renderRoot as ShadowRoot).getElementById(context.domId(field, node)) : null,

    finish() {
      if (context) chunks.long.loaded?.finish(context);
    },
  };

  host.addController({
    hostConnected: () => context?.start(),
    hostUpdate: () => context?.beginRender(),
    hostUpdated() {
      context?.endRender();
      if (!next || !context) return;
      fields.finish();
      const node = fields.find(...next);
      next = undefined;
      if (node) focusWithin(node);
    },
    hostDisconnected: () => context?.stop(),
  });
  return fields;
}

/** Unfolds what hides the node, and focuses it or the first focusable node in it. */
function focusWithin(node: HTMLElement): void {
  for (
    let details = node.closest('details');
    details;
    details = details.parentElement?.closest('details') ?? null
  ) {
    details.open = true;
  }
  const focusable = 'input:not([disabled]), select, textarea, button';
  const target = node.matches(focusable + ', [tabindex]')
    ? node
    : (node.querySelector<HTMLElement>('input:checked') ?? node.querySelector<HTMLElement>(focusable));
  target?.focus();
}
