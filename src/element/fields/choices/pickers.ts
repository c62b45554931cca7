import { html, nothing } from 'lit/html.js';
import { live } from '../live.js';
import type { Field, Option } from '../../../schema/field.js';
import { equal, isContainer } from '../../../schema/json.js';
import { say } from '../../strings/sentence.js';
import { button } from '../../views/notices.js';
import { control, describedBy } from '../control.js';
import type { FormContext } from '../form-context.js';
import { fieldFrame, fieldsetFrame, labelContent, notes } from '../frame.js';

/** What a picker shows: radio buttons or a select. */
export interface PickerData {
  readonly options: readonly Pickable[];
  /** The index of the chosen option; -1 for none. */
  readonly chosen: number;
  /** The label of the entry for no option in a select; without it the user cannot pick that. */
  readonly emptyLabel?: string;
  /** Called with the index of the option that the user picked; -1 for none. */
  readonly pick: (index: number) => void;
}

interface Pickable {
  readonly value?: unknown;
  readonly label: string;
  readonly description?: string;
}

/** The attribute of an option: a text that is its own label is technical, such as a code, unless it is in words. */
export function translate({ value, label }: Pickable): 'no' | typeof nothing {
  return label === value && !/\s/.test(label) ? 'no' : nothing;
}

/** What an option is called: true and false without titles are yes and no. */
export const nameOf = ({ value, label }: Pickable, { strings: { field } }: FormContext): string =>
  typeof value === 'boolean' && label === String(value) ? say(value ? field.yes : field.no) : label;

/** Radio buttons for few options with short labels, else a select. */
export function pickerFor(options: readonly Pickable[], maxRadios: number): typeof select {
  return options.length > maxRadios || options.some(({ label }) => label.length > 40) ? select : radios;
}

// Identifies options by their index, since their values may be of any type.
export function select(
  field: Field,
  context: FormContext,
  { options, chosen, emptyLabel, pick }: PickerData,
): unknown {
  const change = ({ target }: Event) => pick(Number((target as HTMLSelectElement).value || -1));
  const option = (option: Pickable, index: number) =>
    html`<option
      value=${index < 0 ? '' : index}
      translate=${translate(option)}
      .textContent=${nameOf(option, context)}
      .selected=${live(chosen === index)}
    ></option>`;
  return fieldFrame(
    field,
    context,
    html`<select class="control list" part="control" ${control(field, context)} @change=${change}
      >${emptyLabel && option({ label: emptyLabel }, -1)}${options.map(option)}</select
    >`,
  );
}

function radios(field: Field, context: FormContext, { options, chosen, pick }: PickerData): unknown {
  const clear = () => {
    pick(-1);
    context.focus(field);
  };
  return fieldsetFrame(
    field,
    context,
    html`<div class="options"
        >${options.map((option, index) =>
          optionInput(field, context, {
            type: 'radio',
            option,
            checked: chosen === index,
            // A script may have unticked it.
            onChange: (checked) => pick(checked ? index : -1),
          }),
        )}</div
      >${
        chosen < 0 || field.required || field.readOnly
          ? nothing
          : button(say(context.strings.field.clear), clear, 'quiet')
      }`,
    'radiogroup',
  );
}

interface OptionInput {
  readonly type: 'radio' | 'checkbox';
  readonly option: Pickable;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One option of a field, as a radio button or a checkbox. */
export function optionInput(
  field: Field,
  context: FormContext,
  { type, option, checked, onChange }: OptionInput,
): unknown {
  return html`<label class="check"
    ><input
      type=${type}
      name=${context.domId(field, 'list')}
      aria-describedby=${describedBy(field, context) || nothing}
      aria-invalid=${context.draft.violationOf(field) ? 'true' : nothing}
      .checked=${live(checked)}
      ?disabled=${field.readOnly}
      @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)}
    /><span
      ><span translate=${translate(option)} .textContent=${nameOf(option, context)}></span
      >${option.description ? html`<small .textContent=${option.description}></small>` : nothing}</span
    ></label
  >`;
}

/** A field that is one checkbox beside its label. */
export function checkboxField(
  field: Field,
  context: FormContext,
  checked: boolean,
  onChange: (checked: boolean) => void,
): unknown {
  return html`<div class="field" part="field"
    ><label class="check"
      ><input
        type="checkbox"
        part="control"
        ${control(field, context)}
        .checked=${live(checked)}
        @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)}
      /><span part="label">${labelContent(field, context)}</span></label
    >${notes(field, context)}</div
  >`;
}

/** The index of the option with this value; -1 if there is none. */
export function indexOfValue(options: readonly Option[], value: unknown): number {
  if (value === undefined) return -1;
  const exact = options.findIndex((option) => equal(option.value, value));
  if (exact >= 0 || value === null || isContainer(value)) return exact;
  // The service compares loosely: "7" stands for the record 7 too.
  return options.findIndex((option) => !isContainer(option.value) && String(option.value) === String(value));
}
