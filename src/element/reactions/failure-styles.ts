import { css } from '../styles/style-sheets.js';

/** What is shown where something went wrong: see `failure.ts` and `failure-details.ts`. */
export const failureStyles = css`
  /* What went wrong: a sign, the cause, and what to do next. */
  .notice.problem:not([part='existing'])::before {
    content: '!' / '';
    flex: none;
    align-self: start;
    inline-size: 1.35em;
    block-size: 1.35em;
    border: 1.5px solid;
    border-radius: 50%;
    color: var(--_danger);
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
  }

  /* Beside the sign also where it is narrow: then what can be done stands below. */
  .notice.problem:not([part='existing']) > p {
    flex-basis: min(16em, 80%);
  }

  /* What could not be loaded: below the cause what to do next, and beside that or below it the button. */
  .notice.problem:has(> .reason) > p {
    flex: 1 0 calc(100% - 2.28em);
    color: var(--_danger);
    font-weight: 600;
  }

  .notice > .reason {
    flex: 1 1 14em;
    margin-inline-start: 2.28em;
  }

  .reason > small {
    color: inherit;
    font-size: inherit;
  }

  /* What needs the page to be loaded again is not mended by another try. */
  .reason:is([data-code='token'], [data-code='unauthorized']) + button {
    display: none;
  }

  /* In the words of the service, in whatever direction; from where the notice begins. */
  .notice.problem:not([part='existing']) :is(p, small) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  /* Below the cause, not below the sign. */
  .notice details {
    flex-basis: 100%;
    min-inline-size: 0;
    padding-inline-start: 2.28em;
  }

  .notice details small {
    white-space: pre-line;
  }

  .notice summary {
    inline-size: fit-content;
    padding-block: max(0px, (var(--_target) - 1lh) / 2);
    color: var(--_muted);
    font-size: 0.87em;
    cursor: pointer;
  }
`;
