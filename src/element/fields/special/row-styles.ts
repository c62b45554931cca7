import { css } from '../../styles/style-sheets.js';

/** Styles of rows that only the standard edition shows: items that move, a control with its button. */
export const rowStyles = css`
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
