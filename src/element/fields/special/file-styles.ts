import { css } from '../../styles/style-sheets.js';

/** Styles of what is read from a file, and of other text of many lines that is no prose. */
export const fileStyles = css`
  /* So that it does not run under the button that shows it, and not out of sight. */
  textarea.code {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .file {
    --_tool: 2em;
    flex-wrap: wrap;
  }

  .file > p {
    flex: 1 1 10em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .file-name {
    color: var(--_text);
    font-weight: 500;
  }
`;
