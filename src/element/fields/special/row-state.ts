import type { Field } from '../../../schema/field.js';
import type { FormContext } from '../form-context.js';

export interface RowState {
  /** Whether a row is shown that is not among the first of its list or map. */
  isShown?: boolean;
  /** Whether the fields of a row that folds are shown; undefined until it is on the page. */
  isOpen?: boolean;
}

/** What is kept of a row; it moves with the row. */
export const rowState = (row: Field, context: FormContext): RowState =>
  context.viewState(row, 'row', () => ({}));
