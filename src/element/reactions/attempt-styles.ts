import { css } from '../styles/style-sheets.js';

/** An attempt under way: the panel of a sign-in, what is locked, and what turns in the button. */
export const attemptStyles = css`
  /* While the user signs in in a window: in place of all else. */
  form:has(> .sign-in) > :not(.sign-in) {
    display: none;
  }

  .sign-in {
    display: grid;
    gap: var(--_gap);
    justify-items: center;
    padding: 1.6em 1.07em;
    border: 1px solid var(--_divider);
    border-radius: var(--_radius);
    text-align: center;
  }

  .sign-in > .notice {
    padding: 0;
    border: 0;
    background: none;
  }

  .sign-in > .next {
    display: flex;
    flex-wrap: wrap;
    gap: 0.53em;
    justify-content: center;
  }

  .logos {
    display: flex;
    gap: 0.93em;
    align-items: center;
  }

  .logos ::slotted(*) {
    max-inline-size: 3.2em;
    max-block-size: 3.2em;
    border-radius: 12px;
  }

  /* Under way: what was sent is what is shown. */
  [inert] {
    opacity: 0.6;
  }

  [aria-busy='true'] .primary::before {
    content: '';
    display: inline-block;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.6em;
    border: 2px solid;
    border-radius: 50%;
    clip-path: polygon(0 0, 50% 50%, 100% 0, 100% 100%, 0 100%);
    vertical-align: -0.13em;
  }
`;
