import type { ChoiceField, Option } from '../../schema/field.js';
import { showText } from '../../value/convert.js';
import { say } from '../strings.js';
import type { FieldView } from './form-context.js';
import { lazily } from './lazily.js';
import { indexOfValue } from './option-index.js';
import { pickerFor } from './pickers.js';

/** Up to this many options are all shown at once. */
const FEW = 4;
/** Above this many, one searches. */
const MANY = 20;

const searchableChoice = lazily(({ comboboxView }) => comboboxView);

export const choiceView: FieldView<'choice'> = (field, context) => {
  if (field.allowCustom || field.options.length > MANY) return searchableChoice(field, context);
  const { draft, strings } = context;
  const { options, chosen } = optionsWithValue(field, draft.valueAt(field.path));
  return pickerFor(field.options, FEW)(field, context, {
    options,
    chosen,
    none: field.placeholder || say(field.required ? strings.field.choose : strings.field.notSet),
    pick: (index) => draft.change(field, options[index]?.value),
  });
};

/** The options, and after them a value that is none of them: it is shown and kept, not replaced. */
function optionsWithValue(field: ChoiceField, value: unknown): { options: readonly Option[]; chosen: number } {
  const chosen = indexOfValue(field.options, value);
  if (chosen >= 0 || value === undefined || value === null) return { options: field.options, chosen };
  return { options: [...field.options, { value, label: showText(value) }], chosen: field.options.length };
}
