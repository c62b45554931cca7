import { css } from '../../styles/style-sheets.js';

/** Styles of maps, whose names and values stand in two columns. */
export const mapStyles = css`
  .map {
    --_tool: 2em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.67em;
    container-type: inline-size;
  }

  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) var(--_tool);
    gap: 0.4em;
    align-items: start;
  }

  .columns > .pair,
  .columns > .items > .pair {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) var(--_tool);
  }

  .head {
    margin-block-end: -0.4em;
    color: var(--_muted);
  }

  .head > span {
    font-size: 0.87em;
  }

  .pair > .tool {
    grid-area: 1 / -2;
  }

  .pair > .add {
    align-self: center;
  }

  /* Below its name where it is more than a control. */
  .map:not(.columns) > .items > .pair > :nth-child(2):not(.tool) {
    grid-column: 1 / -1;
    padding-inline-start: 1.07em;
    border-inline-start: 2px solid var(--_divider);
  }

  .map:not(.columns) > .row.pair {
    grid-template-columns: minmax(0, 1fr) auto;
  }

  .pair > .field > .check {
    min-block-size: var(--_height);
    align-items: center;
  }

  .pair > .field > .check > input {
    margin: 0;
  }

  /* No room for two columns: each value below its name. */
  @container (inline-size < 15.8em) {
    .columns > .pair:not(.row),
    .columns > .items > .pair {
      grid-template-columns: minmax(0, 1fr) var(--_tool);
    }

    .columns > .items > .pair > .field {
      grid-column: 1;
    }

    .columns > .row.pair {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .head > :last-child:not(:first-child) {
      display: none;
    }
  }

  @media (pointer: coarse) {
    .map {
      --_tool: max(44px, 2em);
    }
  }
`;
