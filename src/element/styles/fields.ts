import { css } from './style-sheets.js';

/** Styles of fields: labels, notes, groups. */
export const fields = css`
  fieldset,
  legend,
  ol,
  ul,
  p,
  h2 {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  form,
  .body,
  .skeleton,
  .fields,
  .field,
  .variant,
  .branch,
  .explanation,
  .actions {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: minmax(0, 1fr);
  }

  .field,
  .explanation,
  .actions {
    gap: 0.4em;
  }

  .label,
  .more > summary {
    font-size: 0.933em;
    font-weight: 500;
  }

  legend.label {
    margin-block-end: 0.4em;
  }

  [data-mark]::after {
    /* The space parts them in the name of the control. */
    content: ' ' attr(data-mark);
    margin-inline-start: 0.27em;
    color: var(--_muted);
    font-size: 0.87em;
    font-weight: 400;
    /* Label and mark may be in languages of different directions. */
    unicode-bidi: isolate;
  }

  .icon {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin-inline-end: 0.47em;
    object-fit: contain;
    vertical-align: -0.27em;
  }

  /* No wider than its text: that stands below its label also where it is written from the other side. */
  .description,
  .hint,
  small {
    display: block;
    inline-size: fit-content;
    color: var(--_muted);
    font-size: 0.87em;
  }

  .more > summary {
    color: var(--_muted);
  }

  .more[open] > summary {
    margin-block-end: 0.8em;
  }

  .spoken,
  output {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
