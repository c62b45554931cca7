import { css } from '../styles/style-sheets.js';

/** What moves: nothing where the user wants no motion. */
export const motionStyles = css`
  @media (prefers-reduced-motion: no-preference) {
    .control,
    button {
      transition: 0.12s;
      transition-property: border-color, background-color;
    }

    .tick path {
      stroke-dasharray: 1;
      animation: draw 0.3s ease-out both;
    }

    [aria-busy='true'] .primary::before {
      animation: turn 0.8s linear infinite;
    }
  }

  /*
   * What unfolds, where the browser knows of heights that are not known beforehand: only under a pointer, which leaves
   * the summary with the focus and without a ring. What a key opens, and what the form opens to lead to a field, is
   * there at once, as tall as it will be, or the page could not scroll to what has the focus next.
   */
  @media (prefers-reduced-motion: no-preference) {
    @supports (interpolate-size: allow-keywords) {
      details {
        interpolate-size: allow-keywords;
      }

      details:not([open])::details-content {
        block-size: 0;
        overflow: clip;
        opacity: 0;
      }

      summary:focus:not(:focus-visible) {
        transition: margin-block-end 0.18s;
      }

      details:has(> summary:focus:not(:focus-visible))::details-content {
        transition:
          block-size 0.18s,
          opacity 0.18s,
          content-visibility 0.18s allow-discrete;
      }

      /* Not cut off any more once it is open: rings reach beyond it. Its fields take the focus from the start. */
      details[open]:has(> summary:focus:not(:focus-visible))::details-content {
        transition:
          block-size 0.18s,
          opacity 0.18s,
          overflow 0s 0.18s allow-discrete;
      }
    }

    /* What is said has its room at once, so that nothing moves under a pointer. */
    .notice:not([part='existing']),
    .menu {
      transition: opacity 0.18s;
    }

    @starting-style {
      .notice:not([part='existing']),
      .menu:popover-open {
        opacity: 0;
      }
    }
  }

  @keyframes draw {
    from {
      stroke-dashoffset: 1;
    }
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
`;
