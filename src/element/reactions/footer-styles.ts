import { css } from '../styles/style-sheets.js';

/** The buttons of a form longer than the window: see `keep-actions-in-sight.ts`. */
export const footerStyles = css`
  /* In a form longer than the window the buttons stick to its end, a little beyond, by which it is known. */
  [data-footer] {
    --_footer: var(--connection-form-footer, var(--_surface));
    --_edge: max(0.8em, env(safe-area-inset-bottom, 0px));
  }

  @media screen {
    [data-footer] .actions {
      position: sticky;
      inset-block-end: -0.2em;
      z-index: 2;
      margin-block-end: calc(-1 * var(--_edge));
      padding-block-end: var(--_edge);
    }
  }

  [data-footer='stuck'] .actions {
    background: var(--_footer);
    box-shadow:
      0 0 0 0.8em var(--_footer),
      0 -1px 0 0.8em var(--_divider);
  }

  [data-footer] :is(input, select, textarea, button, summary, a, [tabindex]):not(.actions *) {
    scroll-margin-block-end: calc(var(--_height) + var(--_edge) + 1.6em);
  }
`;
