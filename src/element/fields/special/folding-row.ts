import { html, nothing } from 'lit/html.js';
import { isBare, isLeaf, type Field, type ListField } from '../../../schema/field.js';
import type { FormContext, StructuredContext } from '../form-context.js';
import { takeShown } from '../shown-state.js';
import { beginsFolded } from './begins-folded.js';
import { itemName } from './item-controls.js';
import { itemSummary } from './item-summary.js';
import { leafRow } from './leaf-row.js';
import type { ItemRow, ListState } from './list-view.js';
import { rowState } from './row-state.js';

const chevron = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6 4 4 4-4"></path></svg>`;

/**
 * A row whose item is more than one control: one line that says what is filled in, which unfolds to the fields. The
 * fields of a folded row are not rendered. A button, since screen readers tell more reliably of its state than of
 * that of a `summary`, and the tools beside it have to be operable too.
 */
export const foldingRow: ItemRow = (item, buttons, context, list, state) => {
  if (isLeaf(item.kind)) return leafRow(item, buttons, context, list, state);
  const row = rowState(item, context);
  row.isOpen ??= isAdded(item, list, state) || !beginsFolded(item, list, context.draft);
  // From then on open until the user folds it.
  row.isOpen ||= problemIn(item, context) !== undefined;
  if (!row.isOpen) watchWithin(item, list, context);
  const name = itemName(item, list, context.strings);
  const toggle = ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLElement;
    if (row.isOpen && !mayFold(item, button, context)) return;
    row.isOpen = !row.isOpen;
    context.refresh(list);
    // In a long form they would be rendered in a later task.
    if (row.isOpen) context.chunks.long.loaded?.finish(context, item);
  };
  return html`<li
    ><div class="item boxed folding"
      ><button
        class="toggle"
        part="button item-toggle"
        type="button"
        aria-expanded=${row.isOpen ? 'true' : 'false'}
        @click=${toggle}
        >${chevron}<span class="heading" .textContent=${name}></span> ${
          row.isOpen
            ? nothing
            : html`<span
                class="answers"
                part="item-summary"
                .textContent=${itemSummary(item, context)}
              ></span>`
        }</button
      >${buttons}${row.isOpen ? content(item, name, context) : nothing}</div
    ></li
  >`;
};

/** The fields of an item. The line above says its label already. */
function content(item: Field, name: string, context: StructuredContext): unknown {
  const isNamed = item.kind !== 'variant' && !isBare(item);
  return html`<div
    class="content ${item.label && 'labelled'}"
    role=${isNamed ? nothing : 'group'}
    aria-label=${isNamed ? nothing : name}
    id=${isBare(item) ? context.domId(item, 'control') : nothing}
    >${context.render(item)}</div
  >`;
}

/** Whether the user has just added the item. */
const isAdded = (item: Field, { items }: ListField, { next }: ListState): boolean =>
  next?.node === 'control' && items[next.index] === item;

/**
 * The user leaves the fields of an item: they show what is wrong with what was changed in them. Where something
 * is, the item stays open, and that gets the focus.
 */
function mayFold(item: Field, button: HTMLElement, context: StructuredContext): boolean {
  const fields = button.parentElement!.querySelector('.content')!;
  // Not where a press focuses no button, as in Safari: the focus would go with the fields.
  if (fields.contains((button.getRootNode() as ShadowRoot).activeElement)) button.focus();
  takeShown(fields);
  for (const field of within(item)) context.draft.leave(field);
  const wrong = problemIn(item, context);
  if (wrong) context.focus(wrong);
  return !wrong;
}

/** The first field in an item that shows a problem. */
function problemIn(item: Field, { draft }: FormContext): Field | undefined {
  for (const field of within(item)) if (draft.violationOf(field)) return field;
  return undefined;
}

/** What changes in a folded item changes its line, and a problem that comes unfolds it. */
function watchWithin(item: Field, list: ListField, context: FormContext): void {
  const shown = { isConnected: true, rerender: () => context.refresh(list) };
  for (const { id } of within(item)) context.watch(id, shown);
}

/** A field and all fields in it. */
function* within(field: Field): Generator<Field> {
  yield field;
  for (const child of field.children) yield* within(child);
}
