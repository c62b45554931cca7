import { html, nothing } from 'lit';
import type { ConnectionError } from '../../connection/error.js';
import { say, type PartialStrings } from '../strings.js';

/** The one place in which the form says how an attempt went. */
export function notice(kind: 'problem' | 'info' | 'success', text: string, actions: unknown = nothing): unknown {
  const role = kind === 'problem' ? 'alert' : 'status';
  return html`<div class="notice ${kind}" part="notice" role=${role} tabindex="-1"><p>${text}</p>${actions}</div>`;
}

/** What went wrong as a sentence for the user. What the service says is shown as it is, as text. */
export function describeError({ code, message }: ConnectionError, name: string, strings: PartialStrings): string {
  // Until the words for it are there.
  return say(strings.error?.[code] ?? '', { message, name });
}

export function button(text: string, act: () => void, kind: 'primary' | 'secondary' | 'quiet' = 'secondary'): unknown {
  return html`<button class=${kind} part="button" type="button" @click=${act}>${text}</button>`;
}
