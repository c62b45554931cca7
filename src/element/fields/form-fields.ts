import { html, type TemplateResult } from 'lit/html.js';
import type { Draft } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import type { ControllerHost } from '../base-element.js';
import type { Strings } from '../strings/strings.js';
import type { FieldChunks, FieldNode, FieldReactions } from './form-context.js';
import { formOfDraft, type FormOfDraft } from './form-of-draft.js';

/**
 * The fields of a draft in the shadow root of an element. The element renders them once and
 * again whenever the structure of the form changes; a field whose value changes renders itself.
 *
 * ```ts
 * #fields = formFields(this, chunks);
 * render() { return this.#fields.render(draft, strings); }
 * ```
 */
export interface FormFields {
  /** The fields of the draft; `reactions` is undefined until that code is loaded. */
  render(draft: Draft, strings: Strings, reactions?: FieldReactions): TemplateResult;

  /** Puts the focus into a field, wherever it is folded away, as soon as it is rendered. */
  focus(field: Field, node?: FieldNode): void;

  /** The node that a field is worked by, or another one of its nodes; null while it is not rendered. */
  find(field: Field, node?: FieldNode): HTMLElement | null;

  /** Renders at once what of a long form is still to come. */
  finish(): void;
}

export function formFields(host: ControllerHost, chunks: FieldChunks): FormFields {
  let form: FormOfDraft | undefined;
  /** What gets the focus once it is rendered. */
  let next: Parameters<FormFields['focus']> | undefined;

  const fields: FormFields = {
    render(draft, strings, reactions) {
      if (form?.draft !== draft) {
        form?.stop();
        form = formOfDraft(draft, chunks, host, fields.focus);
      }
      form.update(strings, reactions);
      return html`<div class="fields">${form.render(draft.root)}</div
        ><p class="spoken" role="status">${form.spoken}</p>`;
    },

    focus(...target) {
      next = target;
      host.requestUpdate();
    },

    find: (field, node = 'control') =>
      form ? (host.renderRoot as ShadowRoot).getElementById(form.domId(field, node)) : null,

    finish() {
      if (form) chunks.long.loaded?.finish(form);
    },
  };

  host.addController({
    hostConnected: () => form?.start(),
    hostUpdate: () => form?.beginRender(),
    hostUpdated() {
      form?.endRender();
      if (!next || !form) return;
      fields.finish();
      const node = fields.find(...next);
      next = undefined;
      if (node) focusWithin(node);
    },
    hostDisconnected: () => form?.stop(),
  });
  return fields;
}

/** Opens what the node is folded into and focuses it, or what in it can be focused. */
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
