import { html, type TemplateResult } from 'lit/html.js';
import type { Draft } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import type { ControllerHost } from '../base-element.js';
import type { FirstStrings } from '../strings/strings.js';
import type { FieldNode, LaterFields, Views } from './form-context.js';
import { formOfDraft, type FormOfDraft } from './form-of-draft.js';
import { finishRuns } from './runs.js';

/**
 * The fields of a draft in the shadow root of an element. The element renders them once and
 * again whenever the structure of the form changes; a field whose value changes renders itself.
 *
 * ```ts
 * #fields = formFields(this, views);
 * render() { return this.#fields.render(draft, strings); }
 * ```
 */
export interface FormFields {
  /** The fields of the draft. `later` may come later than they. */
  render(draft: Draft, strings: FirstStrings, later?: LaterFields): TemplateResult;

  /** Puts the focus into a field, wherever it is folded away, as soon as it is rendered. */
  focus(field: Field, node?: FieldNode): void;

  /** The node that a field is worked by, or another one of its nodes; null while it is not rendered. */
  find(field: Field, node?: FieldNode): HTMLElement | null;

  /** Renders at once what of a long form was still to come. */
  finish(): void;
}

export function formFields(host: ControllerHost, views: Views): FormFields {
  let form: FormOfDraft | undefined;
  /** What gets the focus once it is rendered. */
  let next: Parameters<FormFields['focus']> | undefined;

  const fields: FormFields = {
    render(draft, strings, later) {
      if (form?.draft !== draft) {
        form?.stop();
        form = formOfDraft(draft, views, host, fields.focus);
      }
      form.speak(strings, later);
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
      if (form) finishRuns(form);
    },
  };

  host.addController({
    hostConnected: () => form?.start(),
    hostUpdate: () => form?.hold(),
    hostUpdated() {
      form?.release();
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
