import { css } from '../styles/style-sheets.js';

/** Styles that show only after the user acts: hover and focus, problems, notices, auth options. */
export const styles = css`
  :host {
    --_danger: var(--connection-form-danger, light-dark(#c4232f, #ff8087));
    --_success: var(--connection-form-success, light-dark(#14743c, #5fd08c));
  }

  textarea.control {
    resize: vertical;
  }

  .control[aria-invalid] {
    border-color: var(--_danger);
  }

  :focus-visible {
    outline: 2px solid var(--connection-form-focus, var(--_accent));
    outline-offset: 1px;
  }

  /* Of the ring around it. */
  .more > summary {
    border-radius: var(--_radius);
  }

  button,
  .more > summary {
    cursor: pointer;
  }

  :disabled,
  .check:has(:disabled) {
    cursor: not-allowed;
  }

  p.problem {
    color: var(--_danger);
    font-size: 0.87em;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.53em 0.93em;
    align-items: center;
    padding: 0.73em 0.93em;
    border: 1px solid color-mix(in srgb, var(--_tone) 35%, transparent);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_tone) 9%, var(--_surface));
    --_tone: var(--_muted);
  }

  .notice p {
    flex: 1 1 14em;
    white-space: pre-line;
  }

  .notice :is(ul, small),
  .question {
    flex-basis: 100%;
  }

  .notice ul {
    padding-inline-start: 1.2em;
  }

  .notice a {
    color: inherit;
  }

  .more:not([open]):has([aria-invalid]) > summary {
    color: var(--_danger);
  }

  .notice.problem {
    --_tone: var(--_danger);
  }

  .notice.success {
    --_tone: var(--_success);
  }

  [tabindex]:focus {
    outline: none;
  }

  .actions > .quiet {
    inline-size: auto;
  }

  .check:has(:disabled) {
    color: var(--_muted);
  }

  /* The auth options, and the confirmation before disconnecting. */
  .cards {
    display: grid;
    gap: 0.53em;
  }

  .card {
    display: grid;
    grid-template-columns: 1.07em minmax(0, 1fr);
    gap: 0 0.73em;
    position: relative;
    padding: 0.8em 0.93em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .card > input {
    font: inherit;
    inline-size: 1.07em;
    block-size: 1.07em;
    margin: 0.2em 0 0;
    accent-color: var(--_accent);
  }

  .card > label {
    font-size: 0.933em;
    font-weight: 500;
    cursor: pointer;
  }

  /* A click anywhere in the card chooses it, except on links in its description. */
  .card > label::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .card > :is(.description, slot) {
    display: block;
    grid-column: 2;
  }

  .card :is(a, slot) {
    position: relative;
    z-index: 1;
  }

  .card:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .question p {
    margin-block-end: 0.53em;
  }

  @media (forced-colors: active) {
    .control:focus-visible {
      outline-color: Highlight;
    }

    .control[aria-invalid] {
      border-width: 2px;
    }

    .card:has(:checked) {
      border: 2px solid;
    }
  }
`;
