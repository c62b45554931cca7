import { html } from 'lit/html.js';
import { showText } from '../../../value/field-text.js';
import { offers } from '../../strings/offers.js';
import { say } from '../../strings/sentence.js';
import { textOf } from './field-strings.js';
import { confirmWithEnter } from './item-controls.js';
import { chosenValues, type OwnValues } from './several-view.js';

/** A control for one more value, which is added on Enter or when the user leaves the control. */
const input: OwnValues['input'] = (field, context) => {
  const text = say(context.strings.field.ownValue ?? offers.ownValue);
  const add = ({ target }: Event) => {
    const typed = target as HTMLInputElement;
    const reading = context.read(field, typed.value);
    const own = 'value' in reading ? reading.value : typed.value;
    typed.value = '';
    const values = chosenValues(field, context);
    if (own !== undefined && !values.includes(own)) context.draft.change(field, [...values, own]);
  };
  // The control fires `change` itself when it loses the focus, but not every press moves the focus.
  const press = ({ currentTarget }: Event) =>
    (currentTarget as Element).previousElementSibling!.dispatchEvent(new Event('change'));
  return html`<div class="row"
    ><input
      class="control"
      part="control"
      type="text"
      dir="auto"
      autocomplete="off"
      enterkeyhint="done"
      aria-label=${text}
      placeholder=${text}
      @change=${add}
      @keydown=${confirmWithEnter} /><button
      class="secondary"
      part="button"
      type="button"
      @click=${press}
      .textContent=${say(textOf('add', context.strings))}
    ></button
  ></div>`;
};

/** Which number a text stands for that was typed. */
const question: OwnValues['question'] = (value, field, context) => {
  const reading = context.read(field, showText(value));
  if (!('keyword' in reading) || reading.keyword !== 'ambiguousNumber' || typeof value !== 'string')
    return '';
  return context.reactions?.describe({ path: field.path, ...reading }, field, context.strings) ?? '';
};

export const ownValues: OwnValues = { input, question };
