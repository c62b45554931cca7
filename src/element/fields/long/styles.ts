import { css } from '../../styles/style-sheets.js';

export const styles = css`
  /* Far down a long form nothing is laid out before it is near; with the focus in it, nothing is clipped. */
  .batch + .batch:not(:focus-within) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2000px;
  }
`;
