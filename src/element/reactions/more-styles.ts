import { css } from '../styles/style-sheets.js';

/**
 * Styles that the lite file does without: of what the form offers, of the connection that is chosen among
 * several, and of what only makes clearer what can be seen without.
 */
export const moreStyles = css`
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--connection-form-muted, var(--_text));
      --_border: var(--connection-form-border, var(--_text));
    }
  }

  .primary:active {
    background: var(--connection-form-accent-pressed, color-mix(in srgb, var(--_accent), var(--_text) 24%));
  }

  :is(.card:has(:checked), [aria-pressed='true']) {
    background: var(--connection-form-accent-tint, color-mix(in srgb, var(--_accent) 8%, var(--_surface)));
  }

  .offer {
    justify-self: start;
    border-color: color-mix(in srgb, var(--_accent) 40%, transparent);
    color: var(--_accent);
    text-align: start;
  }

  [aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
`;
