import { css } from '../../styles/style-sheets.js';

/** Styles of the views in the chunk `special`. */
export const styles = css`
  .group {
    gap: var(--_gap);
  }

  .group,
  .branch {
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_border);
  }

  :is(.branch, .item) > .group {
    padding: 0;
    border: 0;
  }

  .heading {
    float: inline-start;
    inline-size: 100%;
    font-size: 1.07em;
    font-weight: 650;
  }

  .group > .description {
    margin-block-start: calc(6px - var(--_gap));
  }

  .more[open] > summary {
    margin-block-end: 12px;
  }

  textarea.code {
    font:
      13px / 1.5 ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
    white-space: pre;
  }

  .items {
    display: grid;
    gap: 10px;
    list-style: none;
  }

  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px;
    align-items: start;
  }

  .entry {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
  }

  .boxed {
    position: relative;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    padding: 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .boxed > .tools {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
  }

  .boxed > .heading,
  .boxed > .field > legend,
  .boxed > .variant > .field > .label {
    padding-inline-end: 84px;
  }

  .label:has(> .spoken:only-child) {
    display: contents;
  }

  .tools {
    display: flex;
  }

  .tool {
    inline-size: 28px;
    block-size: var(--_height);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
  }

  /* Aligns the buttons of all items: the first has no button up, the last none down. */
  .moveDown:first-child,
  .moveUp + .remove {
    margin-inline-start: 28px;
  }

  .tool.remove {
    inline-size: 32px;
  }

  .tool.remove:hover {
    color: var(--_danger);
  }

  .add {
    justify-self: start;
  }

  .row {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
  }

  .row > button {
    flex: none;
  }

  .scrolled {
    max-block-size: 240px;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow-y: auto;
  }

  .variant {
    gap: 14px;
  }

  .combobox {
    position: relative;
  }

  .popup {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    inset-block-start: calc(100% + 4px);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 16%);
  }

  .popup ul {
    max-block-size: 280px;
    padding: 4px;
    list-style: none;
    overflow-y: auto;
  }

  .popup :is(li, .hint) {
    padding: 6px 9px;
  }

  .popup li {
    border-radius: 5px;
    cursor: pointer;
  }

  .popup :is(li:hover, .active) {
    background: var(--_subtle);
  }

  .popup .active {
    box-shadow: inset 2px 0 var(--_accent);
  }

  .popup [aria-selected='true'] {
    font-weight: 600;
  }

  .masked {
    -webkit-text-security: disc;
  }

  @media (forced-colors: active) {
    .popup .active {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
