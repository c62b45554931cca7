import { css } from '../../styles/style-sheets.js';

/** Styles of groups with a title: sections, which stand further apart than fields. */
export const sectionStyles = css`
  .field + .group,
  .group + :is(.field, .more) {
    margin-block-start: calc(var(--_gap) * 0.6);
  }
`;
