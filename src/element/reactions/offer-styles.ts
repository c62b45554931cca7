import { css } from '../styles/style-sheets.js';

/** Styles of what the form offers, and of the connection that is chosen among several. */
export const offerStyles = css`
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
