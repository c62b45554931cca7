import { css } from './style-sheets.js';

/** Styles of inputs and buttons. */
export const controls = css`
  .control {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_height);
    margin: 0;
    padding: 0.47em 0.73em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .control::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .control:is(:disabled, [readonly]) {
    background: var(--_subtle);
    color: var(--_muted);
  }

  /* Numbers, dates, addresses and keys are written from left to right in every language. */
  .affixed,
  input:not([dir], [role]) {
    direction: ltr;
  }

  /* Each line by its own letters. Not by dir=auto, whose time grows in Chromium with the square of the lines. */
  textarea:not(.code) {
    unicode-bidi: plaintext;
  }

  .affixed {
    display: flex;
    flex-wrap: wrap;
    position: relative;
    padding: 0;
    /* With a length, WebKit would not make it taller as its lines become more. */
    min-block-size: auto;
  }

  .affix {
    padding: 0.47em 0.73em;
  }

  /* Where the affixes leave less than the basis, they stand above and below. */
  .affixed .control {
    flex: 1 9em;
    min-inline-size: 0;
  }

  /* As tall as what is around it and its affixes, which has the border. */
  .control > .control {
    border-color: transparent;
    margin: -1px 0;
  }

  /* Safari would mask the placeholder too. */
  .masked:not(:placeholder-shown) {
    -webkit-text-security: disc;
  }

  .control:has(+ .reveal) {
    padding-inline-end: var(--_height);
  }

  .reveal {
    position: absolute;
    inset: 0 0 auto auto;
    inline-size: var(--_height);
    block-size: var(--_height);
    padding: 0;
    border: 0;
    background: none;
  }

  .affix,
  .reveal,
  span.logo {
    display: grid;
    place-items: center;
    color: var(--_muted);
  }

  .reveal svg {
    inline-size: 1.2em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  /* Not by a least height, to which a grid with a scroll bar would shrink them. */
  .more > summary,
  [part='help'] {
    inline-size: fit-content;
    padding-block: max(0px, (var(--_target) - 1lh) / 2);
  }

  button {
    border-radius: var(--connection-form-button-radius, var(--_radius));
    font: inherit;
  }

  .quiet,
  .secondary {
    inline-size: fit-content;
    min-block-size: 2.13em;
    padding: 0.27em 0.67em;
    border: 1px solid var(--_border);
    background: var(--_surface);
    color: inherit;
  }

  .quiet {
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }

  .options + .quiet {
    margin-inline-start: -0.67em;
  }

  /* For fingers. Safari on phones zooms into what has less than 16 px. */
  @media (pointer: coarse) {
    :host {
      --_height: max(44px, var(--connection-form-control-height, 2.667em));
      --_target: 44px;
    }

    .control {
      font-size: max(16px, 1em);
    }

    .root button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
`;
