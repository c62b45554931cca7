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
    align-items: end;
  }

  .columns > .pair,
  .columns > .items > .pair {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) var(--_tool);
    align-items: start;
  }

  .head {
    margin-block-end: -0.4em;
  }

  .caption {
    color: var(--_muted);
    font-size: 0.87em;
  }

  :is(.key, .value) > .caption {
    display: block;
    margin-block-end: 0.27em;
  }

  .columns :is(.key, .value) > .caption {
    display: none;
  }

  .pair > .tool {
    grid-area: 1 / -2;
  }

  /* Only where there is a name is there a value. */
  .value > span.control {
    border-style: dashed;
    background: none;
    cursor: text;
  }

  /* Below its name where it is more than a control. */
  .map:not(.columns) > .items > .pair > .value {
    grid-column: 1 / -1;
    padding-inline-start: 1.07em;
    border-inline-start: 2px solid var(--_divider);
  }

  .value > .group {
    padding: 0;
    border: 0;
  }

  .value > .field > .check {
    min-block-size: var(--_height);
    align-items: center;
  }

  .value > .field > .check > input {
    margin: 0;
  }

  /* No room for two columns: each value below its name, and both say which they are. */
  @container (inline-size < 15.8em) {
    .columns > .pair,
    .columns > .items > .pair {
      grid-template-columns: minmax(0, 1fr) var(--_tool);
      align-items: end;
    }

    .columns > .head {
      display: none;
    }

    .columns > .pair > .value,
    .columns > .items > .pair > .value {
      grid-area: 2 / 1;
    }

    .columns > .pair > :is(.key, .value) > .caption,
    .columns > .items > .pair > :is(.key, .value) > .caption {
      display: block;
    }
  }

  @media (pointer: coarse) {
    .map {
      --_tool: max(44px, 2em);
    }
  }
`;
