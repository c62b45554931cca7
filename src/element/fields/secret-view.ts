import { html } from 'lit/html.js';
import type { SecretField } from '../../schema/field.js';
import { say } from '../strings/sentence.js';
import { textControl } from './control.js';
import { fieldName } from './field-name.js';
import type { FieldView, FormContext } from './form-context.js';
import { fieldFrame } from './frame.js';
import { specialView } from './special-view.js';

/** What a secret keeps between renders. */
export interface SecretState {
  revealed?: boolean;
  /** The text after a paste was trimmed; the hint about it is shown until the text changes. */
  trimmed?: string;
}

export const secretView: FieldView<'secret'> = (field, context) => {
  const text = context.text(field);
  // A single-line input would drop the line breaks within a key.
  return field.multiline || text.includes('\n')
    ? specialView('secretFile', field, context)
    : singleLineSecret(field, text, context);
};

function singleLineSecret(field: SecretField, text: string, context: FormContext): unknown {
  const { revealed, trimmed } = secretState(field, context);
  const isTrimmed = trimmed === text;
  return fieldFrame(
    field,
    context,
    html`<div class="affixed"
      ><input
        class="control"
        part="control"
        type=${revealed ? 'text' : 'password'}
        autocomplete="new-password"
        autocapitalize="off"
        spellcheck="false"
        data-1p-ignore
        data-bwignore
        data-lpignore="true"
        data-form-type="other"
        ${textControl(field, context, isTrimmed)}
        placeholder=${secretPlaceholder(field, context)}
        @paste=${(event: ClipboardEvent) => pasteTrimmed(event, field, context)}
      />${revealButton(field, context)}</div
    >`,
    isTrimmed
      ? html`<p class="hint" role="status" id=${context.domId(field, 'hint')}
          >${say(context.strings.field.trimmed)}</p
        >`
      : undefined,
  );
}

/**
 * Says in an empty secret that the service keeps the stored one. Must come after the control directive
 * in the template, to override its placeholder.
 */
export function secretPlaceholder({ placeholder }: SecretField, { draft, strings }: FormContext): string {
  return draft.keepsSecrets ? say(strings.field.kept) : placeholder;
}

export function secretState(field: SecretField, context: FormContext): SecretState {
  return context.viewState(field, 'secret', () => ({}));
}

/** A button that shows the secret, and hides it again. */
export function revealButton(field: SecretField, context: FormContext): unknown {
  const state = secretState(field, context);
  const { reveal, conceal } = context.strings.field;
  const toggle = () => {
    state.revealed = !state.revealed;
    context.refresh(field);
  };
  const label = say(state.revealed ? conceal : reveal, { label: fieldName(field, context.strings) });
  return html`<button
    class="reveal"
    part="button"
    type="button"
    aria-label=${label}
    title=${label}
    aria-controls=${context.domId(field, 'control')}
    @click=${toggle}
    ><svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d=${'M2 10q8-11 16 0-8 11-16 0' + (state.revealed ? 'M4 16 16 4' : '')} />
      <circle cx="10" cy="10" r="3" /></svg
  ></button>`;
}

/**
 * Trims a pasted secret at both ends, never within it, and shows a hint about it. Leaves all other
 * pasting to the browser.
 */
export function pasteTrimmed(event: ClipboardEvent, field: SecretField, context: FormContext): void {
  const input = event.target as HTMLInputElement | HTMLTextAreaElement;
  const pasted = event.clipboardData!.getData('text');
  const kept = pasted.trim();
  const breaks = input.localName === 'input' && /[\r\n]/.test(kept);
  if (input.readOnly || (kept === pasted && !breaks)) return;
  event.preventDefault();
  const { value } = input;
  const start = input.selectionStart!;
  const text = value.slice(0, start) + kept + value.slice(input.selectionEnd!);
  if (kept !== pasted) secretState(field, context).trimmed = text;
  context.type(field, text);
  context.refresh(field);
  const caret = start + kept.length;
  if (breaks) context.focus(field);
  else input.setSelectionRange(caret, caret);
}
