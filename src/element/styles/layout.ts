import { css } from './style-sheets.js';

/** Styles of what is around the fields: the header, the explanation, the buttons, the skeleton. */
export const layout = css`
  .header {
    display: flex;
    gap: 14px;
    align-items: center;
    margin-block-end: 24px;
  }

  .logo {
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    padding: 6px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: #fff;
    object-fit: contain;
  }

  .name {
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.25;
  }

  .summary {
    margin-block-start: 2px;
    font-size: 0.93em;
  }

  .explanation {
    display: grid;
    gap: 4px;
    justify-items: start;
    font-size: 0.93em;
  }

  .explanation .description {
    font-size: inherit;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 3px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .primary {
    min-block-size: 40px;
    padding: 8px 20px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .skeleton i {
    block-size: 58px;
    border-radius: var(--_radius);
    background: var(--_subtle);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }

  .skeleton i:first-child {
    block-size: 44px;
    inline-size: 60%;
  }

  .skeleton i:last-child {
    block-size: 40px;
    inline-size: 110px;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (forced-colors: active) {
    .primary,
    .skeleton i {
      border: 2px solid;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton i {
      animation: none;
    }
  }
`;
