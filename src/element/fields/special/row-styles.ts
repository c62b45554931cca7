import { css } from '../../styles/style-sheets.js';

/** Styles of rows that only the standard edition shows: labels shown elsewhere, items that move, a control with its button. */
export const rowStyles = css`
  /* What the line of a folding item and the name of an entry show already is for screen readers alone. */
  .labelled > .field > legend,
  .labelled > .variant > .field > .label,
  .pair > .field > :is(legend, .label),
  .pair > .field > .check > [part='label'],
  .pair > .variant > .field > .label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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

  .tool > svg {
    display: block;
    inline-size: 16px;
    margin: auto;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
