import { css } from '../styles/style-sheets.js';

/** What is shown once it is connected: see `success.ts`. */
export const successStyles = css`
  /* Connected: a tick, below it the sentence, which the pill at the name would only repeat, and what comes next. */
  .done {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: minmax(0, 1fr);
  }

  .done:has(> .success) {
    text-align: center;
  }

  slot:has(~ .done > .success) .pill {
    display: none;
  }

  .tick {
    inline-size: 3.2em;
    margin: 0 auto;
    fill: none;
    stroke: var(--_success);
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .tick circle {
    fill: color-mix(in srgb, var(--_success) 12%, transparent);
    stroke: none;
  }

  .done > .notice.success {
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
  }

  .done > ::slotted(*) {
    justify-self: center;
  }

  .done > .secondary {
    justify-self: center;
  }
`;
