import { html, svg } from 'lit/html.js';
import type { SecretField } from '../../schema/field.js';
import { nameOf } from '../name-of.js';
import { say } from '../strings.js';
import { control } from './control.js';
import type { FieldView, FormContext } from './form-context.js';
import { framed } from './frame.js';
import { lazily } from './lazily.js';
import { live } from './live.js';

/** What a secret keeps between renders. */
export interface SecretState {
  revealed?: boolean;
  /** Blanks around what was pasted were left out. */
  trimmed?: boolean;
}

const multilineSecret = lazily(({ secretFileView }) => secretFileView);

export const secretView: FieldView<'secret'> = (field, context) => {
  const text = context.text(field);
  // An input would drop the line ends within a key; where there are some, it takes more than an input.
  return field.multiline || text.includes('\n') ? multilineSecret(field, context) : oneLine(field, text, context);
};

function oneLine(field: SecretField, text: string, context: FormContext): unknown {
  const { revealed, trimmed } = secretState(field, context);
  return framed(
    field,
    context,
    html`<div class="affixed"><input class="control" part="control" type=${revealed ? 'text' : 'password'} autocomplete="new-password" autocapitalize="off" spellcheck="false" data-1p-ignore data-bwignore data-lpignore="true" data-form-type="other" ${control(field, context, trimmed)} placeholder=${secretPlaceholder(field, context)} .value=${live(text)} @input=${(event: Event) => typeSecret(event, field, context)} @paste=${(event: ClipboardEvent) => pasteTrimmed(event, field, context)}>${revealButton(field, context)}</div>`,
    trimmed && html`<p class="hint" role="status" id=${context.domId(field, 'hint')}>${say(context.strings.field.trimmed)}</p>`,
  );
}

/** What an empty secret stands for: the one that the service has, or none yet. */
export function secretPlaceholder({ placeholder }: SecretField, { draft, strings }: FormContext): string {
  return draft.keepsSecrets ? say(strings.field.kept) : placeholder;
}

export function secretState(field: SecretField, context: FormContext): SecretState {
  return context.memo(field, () => ({}));
}

const slash = svg`<path d="M3.5 16.5 16.5 3.5"/>`;

/** Shows what is hidden, and hides it again. */
export function revealButton(field: SecretField, context: FormContext): unknown {
  const state = secretState(field, context);
  const { reveal, conceal } = context.strings.field;
  const toggle = () => {
    state.revealed = !state.revealed;
    context.refresh(field);
  };
  const label = say(state.revealed ? conceal : reveal, { label: nameOf(field, context.strings) });
  return html`<button class="reveal" part="button" type="button" aria-label=${label} title=${label} aria-controls=${context.domId(field, 'control')} @click=${toggle}><svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><path d="M1.7 10S4.7 4.5 10 4.5 18.3 10 18.3 10 15.3 15.5 10 15.5 1.7 10 1.7 10Z"/><circle cx="10" cy="10" r="2.6"/>${state.revealed ? slash : ''}</svg></button>`;
}

export function typeSecret({ target }: Event, field: SecretField, context: FormContext): void {
  secretState(field, context).trimmed = false;
  context.type(field, (target as HTMLInputElement | HTMLTextAreaElement).value);
}

/**
 * Leaves out blanks and line ends around a pasted secret, never within it, and says so.
 * Anything else is pasted by the browser as ever.
 */
export function pasteTrimmed(event: ClipboardEvent, field: SecretField, context: FormContext): void {
  const input = event.target as HTMLInputElement | HTMLTextAreaElement;
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const kept = pasted.trim();
  const breaks = input.localName === 'input' && /[\r\n]/.test(kept);
  if (input.readOnly || (kept === pasted && !breaks)) return;
  event.preventDefault();
  secretState(field, context).trimmed = kept !== pasted;
  const { value } = input;
  const start = input.selectionStart!;
  context.type(field, value.slice(0, start) + kept + value.slice(input.selectionEnd!));
  context.refresh(field);
  const caret = start + kept.length;
  if (breaks) context.focus(field);
  else input.setSelectionRange(caret, caret);
}
