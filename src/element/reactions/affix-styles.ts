import { css } from '../styles/style-sheets.js';

/**
 * What stands before and after a control is joined to it: one border and one ring around all. They are where they were
 * before these styles, to a hundredth of a pixel.
 */
export const affixStyles = css`
  .control.affixed {
    overflow: clip;
  }

  .control:has(> :focus) {
    outline: 2px solid var(--connection-form-focus, var(--_accent));
    outline-offset: 1px;
  }

  .control:has(> [aria-invalid]) {
    border-color: var(--_danger);
  }

  .control:has(> :is(:disabled, [readonly])) {
    background: var(--_subtle);
  }

  .control > .control {
    flex-grow: 9999;
    border-color: transparent;
    border-radius: 0;
    outline: none;
    background: none;
  }

  /* As wide as the control where it stands above or below that. */
  .affix {
    flex-grow: 1;
    justify-items: start;
    outline: 1px solid var(--_border);
    background: var(--_subtle);
  }

  @media (forced-colors: active) {
    .control:has(> :focus) {
      outline-color: Highlight;
    }

    .control:has(> [aria-invalid]) {
      border-width: 2px;
    }

    .control > .control {
      border: 1px solid Canvas;
    }
  }
`;
