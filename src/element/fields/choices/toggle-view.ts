import type { Option } from '../../../schema/field.js';
import { pickerData } from './choice-view.js';
import type { FieldView } from '../form-context.js';
import { checkboxField, select } from './pickers.js';
import { specialView } from '../late-view.js';

/** A checkbox, or a select where there may be no answer, or the value is not a boolean. */
export const toggleView: FieldView<'toggle'> = (field, context) => {
  const { draft } = context;
  const value = draft.valueAt(field.path) ?? false;
  if (field.nullable) return specialView('toggleOrNull', field, context);
  return field.threeStates || typeof value !== 'boolean'
    ? select(field, context, pickerData(field, yesNoOptions, context))
    : checkboxField(field, context, value, (checked) =>
        // Where only yes is an answer, no tick is none.
        draft.change(field, checked || (field.asked ? undefined : false)),
      );
};

/** Without titles: pickers have names for true and false. */
export const yesNoOptions: readonly Option[] = [
  { value: true, label: 'true' },
  { value: false, label: 'false' },
];
