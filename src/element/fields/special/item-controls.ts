import { html } from 'lit/html.js';
import type { Field } from '../../../schema/field.js';
import { say } from '../../strings/sentence.js';
import { fieldName } from '../field-name.js';
import type { ItemAct, StructuredContext } from '../form-context.js';

/** The sign before the text of a button that adds something. */
export const plus = html`<span aria-hidden="true">+</span> `;

const SIGNS = { moveUp: '↑', moveDown: '↓', remove: '×' };

/** A button that moves or removes an item of a list, or removes an entry of a map. */
export function itemButton(
  item: Field,
  act: ItemAct,
  onClick: () => void,
  context: StructuredContext,
): unknown {
  const label = say(context.strings.field[act], { label: fieldName(item, context.strings) });
  return html`<button
    class="tool ${act}"
    part="button"
    type="button"
    id=${context.domId(item, act)}
    aria-label=${label}
    title=${label}
    @click=${onClick}
    ><span aria-hidden="true">${SIGNS[act]}</span></button
  >`;
}

/** Enter in a control that only helps to fill in a field takes in its text, instead of sending the form. */
export function confirmWithEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  (event.target as HTMLInputElement).dispatchEvent(new Event('change'));
}
