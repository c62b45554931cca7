import { css } from '../styles/style-sheets.js';
import { affixStyles } from './affix-styles.js';
import { attemptStyles } from './attempt-styles.js';
import { authOptionStyles } from './auth-option-styles.js';
import { contrastStyles } from './contrast-styles.js';
import { failureStyles } from './failure-styles.js';
import { footerStyles } from './footer-styles.js';
import { motionStyles } from './motion-styles.js';
import { successStyles } from './success-styles.js';

/** What is locked, the sign before a problem, and names that take much room. */
const problemStyles = css`
  .root:disabled .primary {
    opacity: 0.5;
  }

  p.problem {
    display: flex;
    gap: 0.4em;
  }

  p.problem::before {
    content: '!' / '';
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 1.5px solid;
    border-radius: 50%;
    font-weight: 700;
    line-height: 1.05;
    text-align: center;
  }

  /*
   * A logo above a name that has no room beside it: its words are broken only where they are wider than the form.
   * Of those that are shown from the start only large text in a narrow form has such.
   */
  .header {
    flex-wrap: wrap;
  }

  .header > div {
    flex: 1 1 0;
    max-inline-size: 100%;
  }

  .name {
    overflow-wrap: break-word;
  }
`;

/** What is offered, and what the pointer is over. */
const pointerStyles = css`
  .control:hover:not([aria-invalid], .control > *, :has(> [aria-invalid])),
  :is(.check, .card):hover > input:enabled,
  .card:hover:not(:has(:checked)) {
    border-color: var(--connection-form-strong-border, light-dark(#5c6475, #a3aabb));
  }

  button:not(.primary):hover {
    background: var(--_subtle);
    color: var(--_text);
  }

  .more > summary:hover {
    color: var(--_text);
  }

  .primary:hover {
    background: var(--connection-form-accent-hover, color-mix(in srgb, var(--_accent), var(--_text) 12%));
  }

  .primary:active {
    background: var(--connection-form-accent-pressed, color-mix(in srgb, var(--_accent), var(--_text) 24%));
  }

  .offer {
    justify-self: start;
    border-color: var(
      --connection-form-notice-border,
      color-mix(in srgb, var(--_accent) var(--_notice-share, 40%), transparent)
    );
    color: var(--_accent);
    text-align: start;
  }

  [aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
`;

/**
 * Styles that the lite file does without: of what the form offers, of the connection that is chosen among
 * several, and of what only makes clearer what can be seen without. The later win over the earlier.
 */
export const moreStyles: string =
  contrastStyles +
  problemStyles +
  footerStyles +
  successStyles +
  failureStyles +
  attemptStyles +
  motionStyles +
  authOptionStyles +
  pointerStyles +
  affixStyles;
