import { css } from '../../styles/style-sheets.js';

/** Styles of selects, radio buttons and checkboxes. */
export const choiceStyles = css`
  .list {
    appearance: none;
    padding-inline-end: 2.27em;
    background-image: conic-gradient(from -45deg at bottom, var(--_muted) 90deg, transparent 0);
    background-position: right 0.8em center;
    background-size: 0.67em 0.33em;
    background-repeat: no-repeat;
  }

  .list:dir(rtl) {
    background-position: left 0.8em center;
  }

  .check {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
    /* Not by a least height, to which a grid with a scroll bar would shrink it. */
    padding-block: max(0px, (var(--_target) - 1lh) / 2);
    cursor: pointer;
  }

  .check > input {
    flex: none;
    font: inherit;
    inline-size: 1.07em;
    block-size: 1.07em;
    margin: 0.2em 0 0;
    accent-color: var(--_accent);
  }

  .options {
    display: grid;
    gap: 0.53em;
  }

  @media (forced-colors: active) {
    .list {
      appearance: auto;
    }
  }
`;
