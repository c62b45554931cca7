import { html } from 'lit/html.js';
import type { Field } from '../../../schema/field.js';
import { say, type Sentence } from '../../strings/sentence.js';
import { fieldName } from '../field-name.js';
import { ownKeys } from '../../reactions/own-keys.js';
import type { ItemAction, StructuredContext } from '../form-context.js';

/** The sign before the text of a button that adds an item or an entry. */
export const plus = html`<span aria-hidden="true" translate="no">+</span> `;

const cross = html`<span aria-hidden="true" translate="no">×</span>`;

/** A button that moves or removes an item of a list, or removes an entry of a map. */
export function itemButton(
  item: Field,
  action: ItemAction,
  name: Sentence,
  onClick: () => void,
  context: StructuredContext,
  icon?: unknown,
): unknown {
  const label = say(name, { label: fieldName(item, context.strings) });
  return html`<button
    class="tool ${action}"
    part="button"
    type="button"
    id=${context.domId(item, action)}
    aria-label=${label}
    @click=${onClick}
    >${icon ?? cross}</button
  >`;
}

/** For auxiliary controls of a field: Enter confirms their text instead of submitting the form. */
export const confirmWithEnter = ownKeys((event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  (event.target as HTMLInputElement).dispatchEvent(new Event('change'));
});
