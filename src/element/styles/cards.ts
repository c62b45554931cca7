import { css } from './css.js';

/** The ways to authenticate, and what is asked about the connection that is there. */
export const cards = css`
  .cards {
    display: grid;
    gap: 8px;
  }

  .card {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 2px 11px;
    position: relative;
    padding: 12px 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .card > label {
    font-weight: 550;
    cursor: pointer;
  }

  /* The whole card chooses, except for the links in its description. */
  .card > label::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .card > .description {
    grid-column: 2;
  }

  .card a {
    position: relative;
    z-index: 1;
  }

  .card:hover {
    border-color: var(--_strong-border);
  }

  .card:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .question {
    flex-basis: 100%;
  }

  .question p {
    margin-block-end: 8px;
  }

  @media (forced-colors: active) {
    .card:has(:checked) {
      border: 2px solid;
    }
  }
`;
