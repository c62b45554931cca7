import { html, nothing } from 'lit/html.js';
import type { Option, SeveralField } from '../../../schema/field.js';
import { equal } from '../../../schema/json.js';
import { showText } from '../../../value/field-text.js';
import { say } from '../../strings/sentence.js';
import type { FieldView, FormContext } from '../form-context.js';
import { grouped } from '../frame.js';
import { indexOfValue, optionBox } from '../pickers.js';
import { confirmWithEnter } from './item-controls.js';

/** Above this many options there is a search box, and the list scrolls. */
const MANY = 12;

interface SeveralState {
  query: string;
}

export const severalView: FieldView<'several'> = (field, context) => {
  const state = context.memo<SeveralState>(field, 'several', () => ({ query: '' }));
  const values = chosenValues(field, context);
  const none = say(context.strings.field.noValue);
  const options = [...field.options, ...ownOptions(field, values)].map((option) =>
    option.value === null ? { ...option, label: option.label || none } : option,
  );
  const many = options.length > MANY;
  const query = state.query.trim().toLowerCase();
  const shown = options.filter(({ label }) => !many || label.toLowerCase().includes(query));
  return grouped(
    field,
    context,
    html`${many ? search(field, state, context) : nothing}<div class=${many ? 'options scrolled' : 'options'}
        >${shown.map((option) => checkbox(option, values, field, context))}</div
      >${field.allowCustom && !field.readOnly ? ownValue(field, context) : nothing}`,
  );
};

function chosenValues(field: SeveralField, { draft }: FormContext): unknown[] {
  const value = draft.valueAt(field.path);
  return Array.isArray(value) ? value : [];
}

/** What is chosen and none of the options is shown and kept, not lost. */
function ownOptions({ options }: SeveralField, values: unknown[]): Option[] {
  return values
    .filter((value) => indexOfValue(options, value) < 0)
    .map((value) => ({ value, label: showText(value) }));
}

function checkbox(option: Option, values: unknown[], field: SeveralField, context: FormContext): unknown {
  const { draft } = context;
  const change = (ticked: boolean) => {
    const others = values.filter((value) => !equal(value, option.value));
    const next = ticked ? [...others, option.value] : others;
    // No box ticked is the empty list where one is due, and no answer elsewhere.
    draft.change(field, next.length || field.required ? next : undefined);
  };
  const checked = values.some((value) => equal(value, option.value));
  return optionBox('checkbox', option, checked, change, field, context);
}

function search(field: SeveralField, state: SeveralState, context: FormContext): unknown {
  const text = say(context.strings.field.search);
  const type = ({ target }: Event) => {
    state.query = (target as HTMLInputElement).value;
    context.refresh(field);
  };
  return html`<input
    class="control"
    part="control"
    type="search"
    aria-label=${text}
    placeholder=${text}
    @input=${type}
    @keydown=${confirmWithEnter}
  />`;
}

function ownValue(field: SeveralField, context: FormContext): unknown {
  const text = say(context.strings.field.ownValue);
  const add = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const own = input.value.trim();
    input.value = '';
    const values = chosenValues(field, context);
    if (own && !values.includes(own)) context.draft.change(field, [...values, own]);
  };
  // Pressing it leaves the control, which is all it takes, but for a press that does not move the focus.
  const press = ({ currentTarget }: Event) =>
    (currentTarget as Element).previousElementSibling!.dispatchEvent(new Event('change'));
  return html`<div class="row"
    ><input
      class="control"
      part="control"
      type="text"
      aria-label=${text}
      placeholder=${text}
      @change=${add}
      @keydown=${confirmWithEnter}
    /><button class="secondary" part="button" type="button" @click=${press}
      >${say(context.strings.field.add)}</button
    ></div
  >`;
}
