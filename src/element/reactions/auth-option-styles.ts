import { css } from '../styles/style-sheets.js';

/** The auth options, as cards and as segments: see `auth-option-picker.ts`. */
export const authOptionStyles = css`
  :is(.card:has(:checked), [aria-pressed='true']) {
    background: var(--connection-form-accent-tint, color-mix(in srgb, var(--_accent) 8%, var(--_surface)));
  }

  /* Cards: what it asks for as an icon, where there is room, and the radio button at the end. */
  .card {
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0;
    container-type: inline-size;
    overflow-wrap: break-word;
  }

  .card > svg {
    margin-inline-end: 0.73em;
  }

  .card > label {
    grid-column: 2;
  }

  .card > input {
    margin-inline-start: 0.73em;
  }

  @container (inline-size < 14em) {
    .card > svg {
      display: none;
    }
  }

  .card > :is(svg, label, input) {
    grid-row: 1;
  }

  .card > input {
    grid-column: 3;
  }

  :is(.card, .segment) > svg {
    flex: none;
    inline-size: 1.07em;
    block-size: 1.45em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    color: var(--_muted);
  }

  :checked + svg {
    color: var(--_accent);
  }

  /* Two auth options that take few words: side by side as one control, below each other where it is narrow. */
  .segments {
    display: grid;
    gap: 0.53em;
    grid-template-columns: minmax(0, 1fr);
  }

  .bar {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(6.67em, 100%), 1fr));
    gap: 2px;
    padding: 2px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_subtle);
  }

  .bar.wide {
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
  }

  .segment {
    display: flex;
    gap: 0.53em;
    align-items: center;
    justify-content: center;
    position: relative;
    min-block-size: max(var(--_target), var(--_height) - 6px);
    padding: 0.27em 0.67em;
    border-radius: max(0px, var(--_radius) - 3px);
  }

  .segment:is(:hover, :has(:checked)) {
    background: var(--_surface);
  }

  .segment:has(:checked) {
    box-shadow: inset 0 0 0 1.5px var(--_accent);
  }

  .segment > label {
    font-size: 0.933em;
    font-weight: 500;
  }

  /* All of the segment is the radio button. */
  .segment > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    border-radius: inherit;
    appearance: none;
  }

  .segment > :enabled {
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .segment:has(:checked) {
      background: SelectedItem;
      color: SelectedItemText;
      box-shadow: none;
      forced-color-adjust: none;
    }

    .root :is(.card, .segment) > svg {
      color: inherit;
    }
  }
`;
