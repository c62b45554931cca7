import { html, nothing } from 'lit/html.js';
import { live } from './live.js';
import type { ChoiceField, Option } from '../../schema/field.js';
import { showText } from '../../value/convert.js';
import { say } from '../strings.js';
import { control, describedBy } from './control.js';
import type { FieldView, FormContext } from './form-context.js';
import { clearButton, framed, grouped } from './frame.js';
import { lazily } from './lazily.js';
import { indexOfValue } from './option-index.js';

/** Up to this many options are all shown at once. */
const FEW = 4;
/** Above this many, one searches. */
const MANY = 20;

const searchableChoice = lazily(({ comboboxView }) => comboboxView);

export const choiceView: FieldView<'choice'> = (field, context) => {
  const { options } = field;
  if (field.allowCustom || options.length > MANY) return searchableChoice(field, context);
  return options.length > FEW || options.some(({ label }) => label.length > 40)
    ? select(field, context)
    : radios(field, context);
};

/** The options, and after them a value that is none of them: it is shown and kept, not replaced. */
function optionsWithValue(field: ChoiceField, value: unknown): { options: readonly Option[]; chosen: number } {
  const chosen = indexOfValue(field.options, value);
  if (chosen >= 0 || value === undefined || value === null) return { options: field.options, chosen };
  return { options: [...field.options, { value, label: showText(value) }], chosen: field.options.length };
}

// Options are told apart by their index, since their values may be of any type.
function select(field: ChoiceField, context: FormContext): unknown {
  const { draft, strings } = context;
  const { options, chosen } = optionsWithValue(field, draft.valueAt(field.path));
  const change = (event: Event) => {
    const index = (event.target as HTMLSelectElement).value;
    draft.change(field, index === '' ? undefined : options[Number(index)]!.value);
  };
  const none = field.placeholder || say(field.required ? strings.field.choose : strings.field.notSet);
  return framed(
    field,
    context,
    html`<select class="control" part="control" ${control(field, context)} @change=${change}><option value="" .selected=${live(chosen < 0)}>${none}</option>${options.map(
      ({ label }, index) => html`<option value=${index} .selected=${live(chosen === index)}>${label}</option>`,
    )}</select>`,
  );
}

function radios(field: ChoiceField, context: FormContext): unknown {
  const { draft } = context;
  const { options, chosen } = optionsWithValue(field, draft.valueAt(field.path));
  const name = context.domId(field, 'list');
  const clear = () => {
    draft.change(field, undefined);
    context.focus(field);
  };
  return grouped(
    field,
    context,
    html`<div class="options">${options.map(
      ({ label, description, value }, index) =>
        html`<label class="check"><input type="radio" name=${name} aria-describedby=${describedBy(field, context) || nothing} aria-invalid=${draft.violationOf(field) ? 'true' : nothing} .checked=${live(chosen === index)} ?disabled=${field.readOnly} @change=${() => draft.change(field, value)}><span>${label}${description ? html`<small>${description}</small>` : nothing}</span></label>`,
    )}</div>${chosen >= 0 && !field.required && !field.readOnly
      ? clearButton(context, clear)
      : nothing}`,
    'radiogroup',
  );
}
