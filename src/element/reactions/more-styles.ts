import { css } from '../styles/style-sheets.js';

/**
 * Styles that the lite file does without: of what the form offers, of the connection that is chosen among
 * several, and of what only makes clearer what can be seen without.
 */
export const moreStyles = css`
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

  .root:disabled .primary {
    opacity: 0.5;
  }

  p.problem {
    display: flex;
    gap: 0.4em;
  }

  p.problem::before {
    content: '!' / '';
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 1.5px solid;
    border-radius: 50%;
    font-weight: 700;
    line-height: 1.05;
    text-align: center;
  }

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

  /* Connected: a tick, below it the sentence, which the pill at the name would only repeat, and what comes next. */
  .done {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: minmax(0, 1fr);
  }

  .done:has(> .success) {
    text-align: center;
  }

  slot:has(~ .done > .success) .pill {
    display: none;
  }

  .tick {
    inline-size: 3.2em;
    margin: 0 auto;
    fill: none;
    stroke: var(--_success);
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .tick circle {
    fill: color-mix(in srgb, var(--_success) 12%, transparent);
    stroke: none;
  }

  .done > .notice.success {
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
  }

  .done > ::slotted(*) {
    justify-self: center;
  }

  .done > .secondary {
    justify-self: center;
  }

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

  :is(.card:has(:checked), [aria-pressed='true']) {
    background: var(--connection-form-accent-tint, color-mix(in srgb, var(--_accent) 8%, var(--_surface)));
  }

  /*
   * A logo above a name that has no room beside it: its words are broken only where they are wider than the form.
   * Of those that are shown from the start only large text in a narrow form has such.
   */
  .header {
    flex-wrap: wrap;
  }

  .header > div {
    flex: 1 1 0;
    max-inline-size: 100%;
  }

  .name {
    overflow-wrap: break-word;
  }

  /* Cards: what it asks for as an icon, where there is room, and the radio button at the end. */
  .card {
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0;
    container-type: inline-size;
    overflow-wrap: break-word;
  }

  .card > svg {
    margin-inline-end: 0.73em;
  }

  .card > label {
    grid-column: 2;
  }

  .card > input {
    margin-inline-start: 0.73em;
  }

  @container (inline-size < 14em) {
    .card > svg {
      display: none;
    }
  }

  .card > :is(svg, label, input) {
    grid-row: 1;
  }

  .card > input {
    grid-column: 3;
  }

  :is(.card, .segment) > svg {
    flex: none;
    inline-size: 1.07em;
    block-size: 1.45em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    color: var(--_muted);
  }

  :checked + svg {
    color: var(--_accent);
  }

  /* Two auth options that take few words: side by side as one control, below each other where it is narrow. */
  .segments {
    display: grid;
    gap: 0.53em;
    grid-template-columns: minmax(0, 1fr);
  }

  .bar {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(6.67em, 100%), 1fr));
    gap: 2px;
    padding: 2px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_subtle);
  }

  .bar.wide {
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
  }

  .segment {
    display: flex;
    gap: 0.53em;
    align-items: center;
    justify-content: center;
    position: relative;
    min-block-size: max(var(--_target), var(--_height) - 6px);
    padding: 0.27em 0.67em;
    border-radius: max(0px, var(--_radius) - 3px);
  }

  .segment:is(:hover, :has(:checked)) {
    background: var(--_surface);
  }

  .segment:has(:checked) {
    box-shadow: inset 0 0 0 1.5px var(--_accent);
  }

  .segment > label {
    font-size: 0.933em;
    font-weight: 500;
  }

  /* All of the segment is the radio button. */
  .segment > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    border-radius: inherit;
    appearance: none;
  }

  .segment > :enabled {
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .segment:has(:checked) {
      background: SelectedItem;
      color: SelectedItemText;
      box-shadow: none;
      forced-color-adjust: none;
    }

    .root :is(.card, .segment) > svg {
      color: inherit;
    }
  }

  .control:hover:not([aria-invalid]),
  :is(.check, .card):hover > input:enabled,
  .card:hover:not(:has(:checked)) {
    border-color: var(--connection-form-strong-border, light-dark(#5c6475, #a3aabb));
  }

  button:not(.primary):hover {
    background: var(--_subtle);
    color: var(--_text);
  }

  .more > summary:hover {
    color: var(--_text);
  }

  .primary:hover {
    background: var(--connection-form-accent-hover, color-mix(in srgb, var(--_accent), var(--_text) 12%));
  }

  .primary:active {
    background: var(--connection-form-accent-pressed, color-mix(in srgb, var(--_accent), var(--_text) 24%));
  }

  .offer {
    justify-self: start;
    border-color: var(
      --connection-form-notice-border,
      color-mix(in srgb, var(--_accent) var(--_notice-share, 40%), transparent)
    );
    color: var(--_accent);
    text-align: start;
  }

  [aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
`;
