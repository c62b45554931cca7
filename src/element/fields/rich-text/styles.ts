import { css } from '../../styles/style-sheets.js';

/** The elements in descriptions in Markdown or HTML. */
export const styles = css`
  .description :is(p, ul, ol, pre) {
    margin-block: 0 6px;
  }

  .description :last-child {
    margin-block-end: 0;
  }

  .description :is(ul, ol) {
    padding-inline-start: 20px;
  }

  .description :is(code, pre) {
    border-radius: 4px;
    background: var(--_subtle);
    font:
      0.93em ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
  }

  .description pre {
    padding: 8px 10px;
    overflow-x: auto;
  }
`;
