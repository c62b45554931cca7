import type { ChoiceField, Option, ToggleField } from '../../../schema/field.js';
import { showText } from '../../../value/field-text.js';
import { say } from '../../strings/sentence.js';
import type { FieldView, FormContext } from '../form-context.js';
import { indexOfValue, pickerFor, type PickerData } from './pickers.js';
import { specialView } from '../late-view.js';

/** Up to this many options are shown as radio buttons. */
const MAX_RADIOS = 4;
/** Up to this many options are shown as a select; more need the search of a combobox. */
export const MAX_IN_SELECT = 20;

export const choiceView: FieldView<'choice'> = (field, context) => {
  const { options, nullable, allowCustom } = field;
  if (nullable) return specialView('choiceOrNull', field, context);
  return allowCustom || options.length > MAX_IN_SELECT
    ? specialView('combobox', field, context)
    : pickOption(field, options, context);
};

/** Shows options as radio buttons or as a select. */
export function pickOption(field: ChoiceField, options: readonly Option[], context: FormContext): unknown {
  return pickerFor(options, MAX_RADIOS)(
    field,
    context,
    pickerData(field, options, context, field.placeholder),
  );
}

/** A value that is none of the options is added as the last one, so that it is shown and kept. */
export function pickerData(
  field: ChoiceField | ToggleField,
  offered: readonly Option[],
  { draft, strings }: FormContext,
  placeholder = '',
): PickerData {
  const value = draft.valueAt(field.path);
  const isOffered = value === undefined || value === null || indexOfValue(offered, value) >= 0;
  const options = isOffered ? offered : [...offered, { value, label: showText(value) }];
  return {
    options,
    chosen: indexOfValue(options, value),
    emptyLabel: placeholder || say(field.required ? strings.field.choose : strings.field.notSet),
    pick: (index) => draft.change(field, options[index]?.value),
  };
}
