import { css } from '../../styles/style-sheets.js';

/** The elements in descriptions in Markdown or HTML. */
export const styles = css`
  .description :is(p, ul, ol, pre) {
    margin-block: 0 0.4em;
  }

  .description :last-child {
    margin-block-end: 0;
  }

  .description :is(ul, ol) {
    padding-inline-start: 1.33em;
  }

  .description :is(code, pre) {
    border-radius: 4px;
    background: var(--_subtle);
    font:
      0.93em ui-monospace,
      Menlo,
      Consolas,
      monospace;
  }

  .description code {
    unicode-bidi: plaintext;
  }

  .description pre {
    direction: ltr;
    padding: 0.53em 0.67em;
    overflow-x: auto;
  }
`;
