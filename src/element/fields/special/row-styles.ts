import { css } from '../../styles/style-sheets.js';

/** Styles of rows that only the standard edition shows: labels shown elsewhere, items that move, a control with its button. */
export const rowStyles = css`
  /* What the line of a folding item and the name of an entry show already is for screen readers alone. */
  .labelled > .field > legend,
  .labelled > .variant > .field > .label,
  .value > .field > :is(legend, .label),
  .value > .field > .check > [part='label'],
  .value > .variant > .field > .label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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

  .tool {
    display: grid;
    place-content: center;
  }

  span.tool {
    opacity: 0.3;
  }

  .tool > svg {
    inline-size: 1.07em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .add {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
  }

  /* The letter as a sign like the icons. Forced colours draw no backgrounds. */
  @media (forced-colors: none) {
    .add > [aria-hidden] {
      inline-size: 0.67rem;
      block-size: 0.67rem;
      background:
        linear-gradient(currentcolor, currentcolor) center / 100% 1.5px no-repeat,
        linear-gradient(currentcolor, currentcolor) center / 1.5px 100% no-repeat;
      font-size: 0;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .tool {
      transition: 0.12s;
      transition-property: background-color, opacity;
    }
  }

  /* A mouse finds the tools of a row in it. */
  @media (hover: hover) and (forced-colors: none) {
    @media not all and (any-pointer: coarse) {
      .item:not(:hover, :focus-within) > .tools > .tool,
      .item:not(:hover, :focus-within) > .tool {
        opacity: 0;
      }
    }
  }
`;
