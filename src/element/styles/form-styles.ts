import { controls } from './controls.js';
import { fields } from './fields.js';
import { layout } from './layout.js';
import { css } from './style-sheets.js';

/**
 * The values that the other style sheets share. Each has a public `--connection-form-*` token, and a
 * default for light and for dark. The page's `color-scheme` chooses between them, so that a form on a
 * light page stays light on a dark system.
 */
const tokens = css`
  :host {
    --_accent: var(--connection-form-accent, light-dark(#4f46e5, #8b8cff));
    --_on-accent: var(--connection-form-on-accent, light-dark(#fff, #11131a));
    --_text: var(--connection-form-text, light-dark(#1a1d26, #eceef4));
    --_muted: var(--connection-form-muted, light-dark(#5c6475, #a3aabb));
    --_surface: var(--connection-form-surface, light-dark(#fff, #181b23));
    --_subtle: var(--connection-form-subtle, light-dark(#f5f6f9, #21252f));
    --_border: var(--connection-form-border, light-dark(#d3d8e2, #3a404e));
    --_danger: var(--connection-form-danger, light-dark(#c4232f, #ff8087));
    --_radius: var(--connection-form-radius, 8px);
    --_gap: var(--connection-form-gap, 20px);
    --_height: var(--connection-form-control-height, 38px);
    display: block;
    color: var(--_text);
    font-size: var(--connection-form-font-size, 15px);
    line-height: 1.45;
    font-family: var(--connection-form-font, inherit);
    text-align: start;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;

/** The styles of everything in a first paint. */
export const formStyles: string = tokens + fields + controls + layout;
