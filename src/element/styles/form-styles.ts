import { controls } from './controls.js';
import { fields } from './fields.js';
import { layout } from './layout.js';
import { css } from './style-sheets.js';

/**
 * Lengths are in em of 15 px, so that all of the form scales with its text.
 *
 * The values that the other style sheets share. Each has a public `--connection-form-*` token, and a
 * default for light and for dark. The page's `color-scheme` chooses between them, so that a form on a
 * light page stays light on a dark system; the attribute `theme` overrules it.
 */
const tokens = css`
  :host {
    --_accent: var(--connection-form-accent, light-dark(#4f46e5, #8b8cff));
    --_on-accent: var(--connection-form-on-accent, light-dark(#fff, #11131a));
    --_text: var(--connection-form-text, light-dark(#1a1d26, #eceef4));
    --_muted: var(--connection-form-muted, light-dark(#5c6475, #a3aabb));
    --_surface: var(--connection-form-surface, light-dark(#fff, #181b23));
    --_subtle: var(--connection-form-subtle, light-dark(#f5f6f9, #21252f));
    --_border: var(--connection-form-border, light-dark(#8a92a3, #6b7488));
    --_divider: var(--connection-form-divider, light-dark(#e1e5ec, #2f3542));
    --_radius: var(--connection-form-radius, 8px);
    --_gap: var(--connection-form-gap, 1.33em);
    --_height: var(--connection-form-control-height, 2.667em);
    --_target: 24px;
    display: block;
    max-inline-size: var(--connection-form-max-width, 440px);
  }

  /* White or black, whichever stands out more from the accent: 49.4 is the lightness between them. */
  @supports (color: lab(from light-dark(red, red) calc(1 - l) 0 0)) {
    :host {
      --_on-accent: var(--connection-form-on-accent, lab(from var(--_accent) calc((49.4 - l) * 99) 0 0));
    }
  }

  :host([hidden]) {
    display: none;
  }

  /*
   * What a page sets for its own text is inherited into the form, and a rule for "*" reaches the host:
   * both end here. Direction and custom properties, which "all" leaves alone, and the properties below
   * are the page's.
   */
  .root {
    all: initial;
    display: block;
    position: relative;
    box-sizing: border-box;
    inline-size: 100%;
    color: var(--_text);
    color-scheme: inherit;
    /* Scales with the page's root, but a root of 62.5% is no wish for smaller text. */
    font-size: var(--connection-form-font-size, max(15px, 0.9375rem));
    line-height: 1.45;
    font-family: var(--connection-form-font, inherit);
    overflow-wrap: anywhere;
    user-select: text;
    pointer-events: inherit;
    visibility: inherit;
    -webkit-font-smoothing: inherit;
    -webkit-locale: inherit;
    -webkit-text-size-adjust: inherit;
    -webkit-user-select: text;
  }

  [data-look~='light'] {
    color-scheme: light;
  }

  [data-look~='dark'] {
    color-scheme: dark;
  }

  [data-look~='card']:has(slot) {
    padding: var(--connection-form-card-padding, 24px);
    border: 1px solid var(--_divider);
    border-radius: var(--connection-form-card-radius, 16px);
    background: var(--_surface);
    box-shadow: var(--connection-form-card-shadow, 0 8px 24px #0001);
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;

/** The styles of everything in a first paint. */
export const formStyles: string = tokens + fields + controls + layout;
