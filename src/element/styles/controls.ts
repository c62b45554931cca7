import { css } from './style-sheets.js';

/** Styles of inputs, selects, checkboxes and buttons. */
export const controls = css`
  .control {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_height);
    margin: 0;
    padding: 7px 11px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .control::placeholder {
    color: var(--_muted);
    opacity: 0.8;
  }

  .control:is(:disabled, [readonly]) {
    background: var(--_subtle);
    color: var(--_muted);
  }

  select.control,
  [role='combobox'] {
    appearance: none;
    padding-inline-end: 34px;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_muted) 50%),
      linear-gradient(-45deg, transparent 50%, var(--_muted) 50%);
    background-position:
      right 17px center,
      right 12px center;
    background-size: 5px 5px;
    background-repeat: no-repeat;
  }

  :is(select.control, [role='combobox']):dir(rtl) {
    background-position:
      left 12px center,
      left 17px center;
  }

  .affixed {
    display: flex;
    position: relative;
  }

  .affixed .control {
    flex: 1;
    min-inline-size: 0;
  }

  .affix {
    display: flex;
    align-items: center;
    padding-inline: 11px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_subtle);
    color: var(--_muted);
    white-space: nowrap;
  }

  .affix:first-child,
  .control:has(+ .affix) {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .affix:last-child,
  .affix + .control {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .affix:first-child {
    border-inline-end: 0;
  }

  .affix:last-child {
    border-inline-start: 0;
  }

  .control:has(+ .reveal) {
    padding-inline-end: 42px;
  }

  .reveal {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-end: 6px;
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_muted);
  }

  .reveal svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  .check {
    display: flex;
    gap: 9px;
    align-items: flex-start;
    cursor: pointer;
  }

  .check > input,
  .card > input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 3px 0 0;
    accent-color: var(--_accent);
  }

  .options {
    display: grid;
    gap: 8px;
  }

  button {
    font: inherit;
    cursor: pointer;
  }

  .quiet,
  .offer,
  .secondary {
    min-block-size: 32px;
    padding: 4px 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
  }

  .quiet {
    justify-self: start;
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
`;
