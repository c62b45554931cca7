import type { ChoiceField, Option, ToggleField } from '../../schema/field.js';
import { showText } from '../../value/field-text.js';
import { say } from '../strings/sentence.js';
import type { FieldView, FormContext } from './form-context.js';
import { indexOfValue, pickerFor, type Picking } from './pickers.js';
import { specialView } from './special-view.js';

/** Up to this many options are all shown at once. */
const FEW = 4;
/** Above this many, one searches. */
export const MANY = 20;

export const choiceView: FieldView<'choice'> = (field, context) => {
  const { options, nullable, allowCustom } = field;
  if (nullable) return specialView('choiceOrNull', field, context);
  return allowCustom || options.length > MANY
    ? specialView('combobox', field, context)
    : pickOption(field, options, context);
};

/** Shows options all at once or in a menu. */
export function pickOption(field: ChoiceField, options: readonly Option[], context: FormContext): unknown {
  return pickerFor(options, FEW)(field, context, pickingOf(field, options, context, field.placeholder));
}

/** The options, and after them a value that is none of them: it is shown and kept, not replaced. */
export function pickingOf(
  field: ChoiceField | ToggleField,
  offered: readonly Option[],
  { draft, strings }: FormContext,
  placeholder = '',
): Picking {
  const value = draft.valueAt(field.path);
  const isOffered = value === undefined || value === null || indexOfValue(offered, value) >= 0;
  const options = isOffered ? offered : [...offered, { value, label: showText(value) }];
  return {
    options,
    chosen: indexOfValue(options, value),
    none: placeholder || say(field.required ? strings.field.choose : strings.field.notSet),
    pick: (index) => draft.change(field, options[index]?.value),
  };
}
