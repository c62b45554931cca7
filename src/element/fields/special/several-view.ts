import { html, nothing } from 'lit/html.js';
import type { Option, SeveralField } from '../../../schema/field.js';
import { equal } from '../../../schema/json.js';
import { showText } from '../../../value/field-text.js';
import { say } from '../../strings/sentence.js';
import type { FieldView, FormContext } from '../form-context.js';
import { fieldsetFrame } from '../frame.js';
import { indexOfValue, optionInput } from '../choices/pickers.js';
import { textOf } from './field-strings.js';

/** With more options than this the list scrolls, and can be searched. */
const MANY = 12;

/** The search box for many options, and the options that it has found. */
export type SearchOptions = (
  field: SeveralField,
  options: readonly Option[],
  context: FormContext,
) => { readonly box: unknown; readonly found: readonly Option[] };

/** Values beside the options. */
export interface OwnValues {
  /** The control with which they are added. */
  input(field: SeveralField, context: FormContext): unknown;
  /** What has to be asked of one, else `""`. */
  question(value: unknown, field: SeveralField, context: FormContext): string;
}

/** Shows a checkbox for each option. `search` and `ownValues`: for an edition in which there are those. */
export const severalView =
  (search?: SearchOptions, ownValues?: OwnValues): FieldView<'several'> =>
  (field, context) => {
    const values = chosenValues(field, context);
    const none = say(textOf('noValue', context.strings));
    const options = [...field.options, ...otherOptions(field, values, context, ownValues)].map((option) =>
      option.value === null ? { ...option, label: option.label || none } : option,
    );
    const many = options.length > MANY;
    const { box, found } = (many && search?.(field, options, context)) || { box: nothing, found: options };
    return fieldsetFrame(
      field,
      context,
      html`${box}<div class=${many ? 'options scrolled' : 'options'}
          >${found.map((option) => checkbox(option, values, field, context))}</div
        >${field.allowCustom && !field.readOnly ? ownValues?.input(field, context) : nothing}`,
    );
  };

export function chosenValues(field: SeveralField, { draft }: FormContext): unknown[] {
  const value = draft.valueAt(field.path);
  return Array.isArray(value) ? value : [];
}

/** Chosen values that are not among the options: they are shown and kept. */
function otherOptions(
  field: SeveralField,
  values: unknown[],
  context: FormContext,
  ownValues?: OwnValues,
): Option[] {
  return values
    .filter((value) => indexOfValue(field.options, value) < 0)
    .map((value) => ({
      value,
      label: showText(value),
      description: ownValues?.question(value, field, context) ?? '',
    }));
}

function checkbox(option: Option, values: unknown[], field: SeveralField, context: FormContext): unknown {
  const { draft } = context;
  const change = (ticked: boolean) => {
    // Not those of the last rendering, since which another box may have been ticked.
    const others = chosenValues(field, context).filter((value) => !equal(value, option.value));
    const next = ticked ? [...others, option.value] : others;
    // Without any option a required field is the empty list, and an optional field has no value.
    draft.change(field, next.length || field.required ? next : undefined);
  };
  const checked = values.some((value) => equal(value, option.value));
  return optionInput(field, context, { type: 'checkbox', option, checked, onChange: change });
}
