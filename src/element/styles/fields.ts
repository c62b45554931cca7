import { css } from './css.js';

/** How fields stand in a form: labels, what is said below them, groups. */
export const fields = css`
  .fields,
  .chunk {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: minmax(0, 1fr);
  }

  /* Far down a long form nothing is laid out before it is near; with the focus in it, nothing is clipped. */
  .chunk + .chunk:not(:focus-within) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2000px;
  }

  .field {
    display: grid;
    gap: 6px;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .label {
    padding: 0;
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  legend.label {
    margin-block-end: 6px;
  }

  [data-mark]::after {
    content: attr(data-mark);
    margin-inline-start: 8px;
    color: var(--_muted);
    font-size: 0.87em;
    font-weight: 400;
  }

  .icon {
    inline-size: 18px;
    block-size: 18px;
    margin-inline-end: 7px;
    object-fit: contain;
    vertical-align: -4px;
  }

  .description,
  .hint,
  .minor,
  .check small {
    margin: 0;
    color: var(--_muted);
    font-size: 0.87em;
    overflow-wrap: anywhere;
  }

  .description a {
    color: var(--_accent);
  }

  .description :is(p, ul, ol, pre) {
    margin-block: 0 6px;
  }

  .description :last-child {
    margin-block-end: 0;
  }

  .description :is(ul, ol) {
    padding-inline-start: 20px;
  }

  .description :is(code, pre) {
    border-radius: 4px;
    background: var(--_subtle);
    font: 0.93em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  }

  .description pre {
    padding: 8px 10px;
    overflow-x: auto;
  }

  .problem {
    display: flex;
    gap: 6px;
    margin: 0;
    color: var(--_danger);
    font-size: 0.87em;
    overflow-wrap: anywhere;
  }

  .problem::before {
    content: '!' / '';
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 1.5px solid currentcolor;
    border-radius: 50%;
    font-weight: 700;
    line-height: 1.05;
    text-align: center;
  }

  .group {
    gap: var(--_gap);
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_border);
  }

  .heading {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-size: 1.07em;
    font-weight: 650;
  }

  .group > .description {
    margin-block-start: calc(6px - var(--_gap));
  }

  .group:focus {
    outline: none;
  }

  .more > summary {
    inline-size: fit-content;
    padding: 4px 0;
    border-radius: 4px;
    color: var(--_muted);
    font-weight: 550;
    cursor: pointer;
  }

  .more > summary:hover {
    color: var(--_text);
  }

  .more[open] > summary {
    margin-block-end: 12px;
  }

  .placeholder .control {
    opacity: 0.6;
  }

  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
