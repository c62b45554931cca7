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

  span.logo {
    background: var(--_subtle);
    font-weight: 600;
  }

  img:not([hidden]) + .logo {
    display: none;
  }

  .name {
    inline-size: fit-content;
    font-size: 1.33em;
    font-weight: 600;
    line-height: 1.4;
  }

  .summary,
  .explanation > div,
  [part='help'] {
    font-size: 0.933em;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  /* What the service writes, URLs and options that are their own label, in a text from right to left. */
  a,
  select,
  .description,
  .description *,
  [translate='no'] {
    unicode-bidi: plaintext;
  }

  .primary {
    min-block-size: calc(var(--_height) + 0.267em);
    padding: 0.53em 1.33em;
    border: 1px solid transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 500;
  }

  /* Forced colors show the border in place of the ground. */
  .skeleton i {
    block-size: var(--_height);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_divider);
  }

  /* The label of the control below it. */
  .skeleton i:nth-child(even) {
    inline-size: 6em;
    block-size: 1em;
    margin-block: 0.4em calc(0.4em - var(--_gap));
  }

  /* Said once it takes long; its line, as tall as a button, is there from the start. */
  .late {
    block-size: var(--_height);
    animation: late 5s step-end;
  }

  @keyframes breathe {
    to {
      opacity: 0.8;
    }
  }

  @keyframes late {
    from {
      visibility: hidden;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: breathe 1.4s infinite alternate;
    }
  }
`;
