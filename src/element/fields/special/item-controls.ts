import { html } from 'lit/html.js';
import type { Field, ListField } from '../../../schema/field.js';
import { say, type Sentence } from '../../strings/sentence.js';
import type { Strings } from '../../strings/strings.js';
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

/** The name of an item of a list. Items of one title are told apart by their numbers. */
export function itemName(item: Field, { items }: ListField, strings: Strings): string {
  const name = fieldName(item, strings);
  const isShared = item.label && items.some((each) => each !== item && each.label === item.label);
  return isShared ? `${name} ${Number(item.path.at(-1)) + 1}` : name;
}
