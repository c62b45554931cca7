import { css } from '../../styles/style-sheets.js';

/** Styles of the connections that are there: a row each, a menu in it, and the pill beside the name. */
export const connectionStyles = css`
  [part='existing'] {
    border-color: var(--_divider);
    background: none;
    container-type: inline-size;
  }

  [part='existing'][data-chosen] {
    border-color: var(--_accent);
  }

  [part='existing'] > .logo {
    inline-size: 2.4em;
    block-size: 2.4em;
    padding: 0.27em;
    border-radius: 8px;
  }

  /* As wide as its longest word; what does not fit beside that stands below. */
  [part='existing'] > p {
    flex: 1 1 0;
    min-inline-size: auto;
    max-inline-size: 100%;
    overflow-wrap: break-word;
  }

  /* With a button in the row, which stands below where there is little room. */
  .problem > p:has(+ .acts > .secondary) {
    flex-basis: 11em;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.53em;
    justify-content: end;
    margin-inline-start: auto;
  }

  [part='existing'] small {
    overflow-wrap: anywhere;
  }

  /* With large text there is no room for it, and the header has it too. */
  @container (inline-size < 14em) {
    [part='existing'] > .logo {
      display: none;
    }
  }

  [part='existing'] b {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    font-weight: 600;
  }

  /* The dot is never left alone in a line. */
  .health,
  .pill {
    display: flex;
    align-items: baseline;
    overflow-wrap: break-word;
    color: var(--_muted);
    font-size: 0.87em;
  }

  /* A dot that says how it is; in red, the words do. */
  .health::before,
  .pill::before {
    content: '';
    flex: none;
    margin-inline-end: 0.5em;
    margin-block-end: 0.1em;
    border: 0.27em solid var(--_tone);
    border-radius: 50%;
  }

  .health {
    --_tone: var(--_success);
  }

  .problem > p > b {
    color: var(--_danger);
  }

  .name:has(+ .pill) {
    display: inline;
    margin-inline-end: 0.4em;
  }

  .pill {
    display: inline-flex;
    max-inline-size: 100%;
    padding: 0.1em 0.7em;
    border-radius: 1em;
    background: color-mix(in srgb, var(--_tone) 12%, var(--_surface));
    color: var(--_text);
    vertical-align: 0.2em;
    --_tone: var(--_success);
  }

  .pill.problem {
    --_tone: var(--_danger);
  }

  .dots {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.13em;
    padding: 0;
  }

  .dots svg {
    inline-size: 1.2em;
    stroke: currentcolor;
    stroke-width: 2.5;
    stroke-linecap: round;
  }

  .menu {
    inset: auto;
    /* By its own style sheet WebKit would have it fill the window. */
    block-size: auto;
    min-inline-size: 10em;
    max-inline-size: calc(100vw - 16px);
    margin: 0;
    padding: 0.27em;
    border: 1px solid var(--_divider);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 8px 24px #0003;
  }

  .menu > .quiet {
    display: block;
    inline-size: 100%;
    color: var(--_text);
    font-size: 0.933em;
    text-align: start;
    text-decoration: none;
  }

  .menu > [aria-checked='true'] {
    color: var(--_accent);
  }

  /* The question before disconnecting, and the control for the name. */
  .question {
    display: flex;
    flex-wrap: wrap;
    gap: 0.53em;
  }

  .question > :is(p, .field) {
    flex-basis: 100%;
    margin: 0;
  }

  [role='alertdialog'] > .secondary {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .way-back {
    display: grid;
  }

  .way-back > .quiet {
    inline-size: auto;
  }

  form[hidden] {
    display: none;
  }
`;
