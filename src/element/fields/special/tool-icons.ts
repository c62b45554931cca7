import { html } from 'lit/html.js';

export const up = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 13V3M4 7l4-4 4 4" /></svg>`;

export const down = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 3v10M4 9l4 4 4-4" /></svg>`;

/** Takes out what it stands beside. */
export const bin = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.6 7v4M9.4 7v4" />
</svg>`;
