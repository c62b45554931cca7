import type { Field } from '../../../schema/field.js';
import type { FormContext } from '../form-context.js';

/** Whether a row is shown that is not among the first of its list or map. */
export interface RowState {
  isShown?: boolean;
}

/** What is kept of a row; it moves with the row. */
export const rowState = (row: Field, context: FormContext): RowState =>
  context.viewState(row, 'row', () => ({}));
