import { css } from '../../styles/style-sheets.js';

/** Styles of the rows of lists that fold to one line. */
export const foldingStyles = css`
  .folding {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0;
    padding: 0;
  }

  .folding > .tools {
    position: static;
    margin-inline-end: 0.27em;
    align-items: center;
  }

  .toggle {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.53em;
    align-content: center;
    align-items: center;
    position: relative;
    min-block-size: calc(var(--_height) + 0.27em);
    padding-block: 0.4em;
    padding-inline: 2.27em 0.53em;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
  }

  .toggle > svg {
    position: absolute;
    inset-inline-start: 0.73em;
    inset-block-start: calc((var(--_height) + 0.27em - 16px) / 2);
    inline-size: 16px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .toggle[aria-expanded='true'] > svg {
    transform: scaleY(-1);
  }

  .toggle > .heading {
    float: none;
    inline-size: auto;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    font-size: 1em;
    font-weight: 500;
  }

  /* Below the name where there is no room beside it. */
  .answers {
    display: -webkit-box;
    flex: 1 1 8em;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.933em;
    word-break: break-all;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
  }

  /* The dots would stand over the beginning of an address, which is on the left. */
  .answers:dir(rtl) {
    display: block;
    max-block-size: 1lh;
  }

  .content {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    padding: 0.27em 0.93em 0.93em;
  }

  .content > .group {
    padding: 0;
    border: 0;
  }
`;
