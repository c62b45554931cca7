import { css } from '../../styles/style-sheets.js';

/** Styles of rows that only the standard edition shows: entries of maps, items that move, a control with its button. */
export const rowStyles = css`
  /* Name and value side by side, or one below the other where there is no room for both. */
  .entry {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(6.5em, 100%), 1fr)) var(--_tool);
  }

  /* The control beside the value shows its name. */
  .entry > .field > label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .entry > .tool {
    grid-area: 1 / -2;
  }

  /* Aligns the buttons of all items: the first has no button up, the last none down. */
  .moveDown:first-child,
  .moveUp + .remove {
    margin-inline-start: var(--_tool);
  }

  .row {
    display: flex;
    gap: 0.53em;
    align-items: center;
    justify-content: space-between;
  }

  .row > button {
    flex: none;
  }
`;
