import { css } from '../../styles/style-sheets.js';

/** Styles of a combobox and its list, and of a search. */
export const comboboxStyles = css`
  .combobox {
    position: relative;
  }

  /* The labels of the options may be in any script. */
  :is(.list, [type='search']) {
    direction: inherit;
    unicode-bidi: plaintext;
  }

  .popup {
    display: flex;
    flex-direction: column;
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    inset-block-start: calc(100% + 4px);
    max-block-size: 19em;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 8px 24px rgb(0 0 0 / 16%);
  }

  /* In the top layer, where a script places it. */
  .popup:popover-open {
    position: fixed;
    inset: auto;
  }

  .popup ul {
    position: relative;
    padding: 0.27em;
    list-style: none;
    overflow-y: auto;
  }

  .popup :is(li, .hint) {
    padding: 0.4em 0.6em;
  }

  .popup li {
    border-radius: 5px;
    cursor: pointer;
  }

  .popup :is(li:hover, .active) {
    background: var(--_subtle);
  }

  .popup .active {
    box-shadow: inset 2px 0 var(--_accent);
  }

  .popup [aria-selected='true'] {
    font-weight: 600;
  }

  @media (pointer: coarse) {
    .popup li {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .popup li.active {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .popup li.active small {
      color: inherit;
    }
  }
`;
