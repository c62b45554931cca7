import { css } from '../styles/style-sheets.js';

/** For who has chosen few colors or more contrast; and where the browser draws other colors than the form, or no ring. */
export const contrastStyles = css`
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--connection-form-muted, var(--_text));
      --_border: var(--connection-form-border, var(--_text));
      --_divider: var(--connection-form-divider, var(--_text));
      --_notice-share: 100%;
    }
  }

  /* In the color of what it says, unless the page wants another. */
  .notice {
    border-color: var(
      --connection-form-notice-border,
      color-mix(in srgb, var(--_tone) var(--_notice-share, 35%), transparent)
    );
  }

  /*
   * What is not chosen looks like a field, in whose colors the browser does not draw it. A box that is neither yes nor
   * no keeps its dash; a radio button is "indeterminate" as long as none of its group is chosen.
   */
  @media (forced-colors: none) {
    :is(.check, .card) > [type='radio']:not(:checked),
    .check > [type='checkbox']:not(:checked, :indeterminate) {
      appearance: none;
      border: 1px solid var(--_border);
      background: var(--_surface);
    }

    :is(.check, .card) > [type='radio'] {
      border-radius: 50%;
    }

    .check > [type='checkbox'] {
      border-radius: 3px;
    }

    :is(.check, .card) > :disabled:not(:checked) {
      background: var(--_subtle);
    }
  }

  /* The tick, and the arrow of a control that is typed into: as an image of its ground there would be none. */
  @media (forced-colors: active) {
    .combobox::after {
      content: '';
      position: absolute;
      inset-block-start: calc(50% - 0.17em);
      inset-inline-end: 0.8em;
      border: 0.33em solid;
      border-color: CanvasText transparent;
      border-block-end: 0;
      forced-color-adjust: none;
      pointer-events: none;
    }

    .root .tick,
    .root .tick circle {
      fill: none;
      stroke: CanvasText;
    }
  }

  /*
   * WebKit, which alone knows the property, has no :focus-visible for the radio button that an arrow key has gone to,
   * and for a date whose first part has the focus.
   */
  @supports (-webkit-nbsp-mode: space) {
    :is([type='radio'], [type='time'], [type^='date']):focus {
      outline: 2px solid var(--connection-form-focus, var(--_accent));
      outline-offset: 1px;
    }
  }
`;
