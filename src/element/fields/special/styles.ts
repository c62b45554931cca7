import { css } from '../../styles/style-sheets.js';
import { choiceStyles } from '../choices/choice-styles.js';

/** Styles of what only this chunk shows. */
const ownStyles = css`
  .group {
    gap: var(--_gap);
  }

  .group,
  .branch {
    padding-inline-start: 1.07em;
    border-inline-start: 2px solid var(--_divider);
  }

  :is(.branch, .item) > .group {
    padding: 0;
    border: 0;
  }

  .heading {
    float: inline-start;
    inline-size: 100%;
    font-size: 1.07em;
    font-weight: 600;
  }

  .group > .description {
    margin-block-start: calc(0.4em - var(--_gap));
  }

  textarea.code {
    font:
      0.87em / 1.5 ui-monospace,
      Menlo,
      Consolas,
      monospace;
    direction: ltr;
    white-space: pre;
  }

  .items {
    display: grid;
    gap: 0.67em;
    list-style: none;
  }

  .item {
    --_tool: 2em;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    align-items: start;
  }

  .item > .field {
    flex: 1 1 6.5em;
  }

  .boxed {
    display: grid;
    position: relative;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    padding: 0.93em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .boxed > .tools {
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-end: 0.4em;
  }

  .boxed > .heading,
  .boxed > .field > legend,
  .boxed > .variant > .field > .label {
    padding-inline-end: calc(3 * var(--_tool));
  }

  .label:has(> .spoken:only-child) {
    display: contents;
  }

  .tools {
    display: flex;
    margin-inline-start: auto;
  }

  .tool {
    inline-size: var(--_tool);
    block-size: var(--_height);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
  }

  .tool.remove:hover {
    color: var(--_danger);
  }

  .scrolled {
    max-block-size: 16em;
    padding: 0.67em 0.8em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow-y: auto;
  }

  .variant {
    gap: 0.93em;
  }

  @media (pointer: coarse) {
    .item {
      --_tool: max(44px, 2em);
    }

    textarea.code {
      font-size: max(16px, 1em);
    }
  }
`;

/** Styles of the views in the chunk `special`, which use those of the chunk `choices`. */
export const styles: string = choiceStyles + ownStyles;
