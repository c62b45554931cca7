import { css } from './style-sheets.js';

/** Styles of what is around the fields: the header, the explanation, the buttons, the skeleton. */
export const layout = css`
  .header {
    display: flex;
    gap: 0.93em;
    align-items: center;
    margin-block-end: 1.6em;
  }

  .logo {
    flex: none;
    inline-size: 3.2em;
    block-size: 3.2em;
    padding: 0.4em;
    border: 1px solid var(--_divider);
    border-radius: 12px;
    background: #fff;
    object-fit: contain;
  }

  .name {
    font-size: 1.33em;
    font-weight: 600;
    line-height: 1.4;
  }

  .summary {
    margin-block-start: 2px;
    font-size: 0.93em;
  }

  .explanation {
    display: grid;
    gap: 0.27em;
  }

  .explanation > .description,
  [part='help'] {
    justify-self: start;
    font-size: 0.93em;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  /* URLs and other options that are their own label, in a text that is written from right to left. */
  a,
  select,
  [translate='no'] {
    unicode-bidi: plaintext;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.53em;
    align-items: center;
  }

  .primary {
    flex: auto;
    min-block-size: calc(var(--_height) + 0.267em);
    padding: 0.53em 1.33em;
    border: 1px solid transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 500;
  }

  .skeleton i {
    block-size: 3.87em;
    border-radius: var(--_radius);
    background: var(--_divider);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }

  .skeleton i:first-child {
    block-size: 2.93em;
    inline-size: 60%;
  }

  .skeleton i:last-child {
    block-size: 2.67em;
    inline-size: 7.33em;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (forced-colors: active) {
    .primary,
    .skeleton i {
      border: 2px solid;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton i {
      animation: none;
    }
  }
`;
