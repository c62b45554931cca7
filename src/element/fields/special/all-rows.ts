import { nothing } from 'lit/html.js';
import type { Field } from '../../../schema/field.js';
import type { FormContext } from '../form-context.js';

/** Renders the rows of a field that may have thousands, or some of them and a button for more. */
export type RowsOf = <Row extends Field | { readonly field: Field }>(
  field: Field,
  all: readonly Row[],
  context: FormContext,
  render: (row: Row, index: number) => unknown,
) => { readonly rows: readonly unknown[]; readonly more: unknown };

/** For an edition that shows them all. */
export const allRows: RowsOf = (_field, all, _context, render) => ({ rows: all.map(render), more: nothing });
