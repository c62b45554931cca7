import { html } from 'lit/html.js';

/** A message about the form or an attempt. */
export function notice(
  kind: 'problem' | 'info' | 'success' | 'spoken',
  text: string,
  actions?: unknown,
): unknown {
  return html`<div class="notice ${kind}" part="notice" tabindex="-1"
    ><p class="said" .textContent=${text}></p>${actions}</div
  >`;
}

export function button(
  text: string,
  onClick: (event: Event) => void,
  kind: 'secondary' | 'quiet' = 'secondary',
): unknown {
  return html`<button
    class=${kind}
    part="button ${kind}"
    type="button"
    @click=${onClick}
    .textContent=${text}
  ></button>`;
}
