import { html, nothing } from 'lit/html.js';
import { offers } from '../../strings/offers.js';
import { say } from '../../strings/sentence.js';
import type { Field } from '../../../schema/field.js';
import type { RowsOf } from './all-rows.js';
import { rowState } from './row-state.js';

/** The rows that are shown at first, and that the button adds. */
const ROWS = 50;

/**
 * The first rows of a field that may have thousands, those that have to be shown besides, and a button for
 * more where some are left out.
 */
export const firstRows: RowsOf = (field, all, context, render) => {
  const state = context.viewState(field, 'rows', () => ({ count: ROWS }));
  const { count } = state;
  const rows: unknown[] = [];
  all.forEach((row, index) => {
    const own = ('kind' in row ? row : row.field) as Field;
    if (index < count || rowState(own, context).isShown) rows.push(render(row, index));
  });
  const left = all.length - rows.length;
  const more = () => {
    state.count += ROWS;
    context.refresh(field);
    // The button goes.
    if (left <= ROWS) context.focus(field, 'add');
  };
  return {
    rows,
    more: left
      ? html`<button
          class="secondary"
          part="button"
          type="button"
          @click=${more}
          .textContent=${say(context.strings.field.showMore ?? offers.showMore, { count: left })}
        ></button>`
      : nothing,
  };
};
