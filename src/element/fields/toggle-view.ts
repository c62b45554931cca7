import type { Option } from '../../schema/field.js';
import { say } from '../strings/sentence.js';
import { pickingOf } from './choice-view.js';
import type { FieldView, FormContext } from './form-context.js';
import { fieldBox, select } from './pickers.js';
import { specialView } from './special-view.js';

/** A select where a box can't say what is answered: that nothing is, or what is no boolean. */
export const toggleView: FieldView<'toggle'> = (field, context) => {
  const { draft } = context;
  const value = draft.valueAt(field.path) ?? false;
  if (field.nullable) return specialView('toggleOrNull', field, context);
  return field.threeStates || typeof value !== 'boolean'
    ? select(field, context, pickingOf(field, answers(context), context))
    : fieldBox(field, context, value, (checked) => draft.change(field, checked));
};

export function answers({ strings }: FormContext): Option[] {
  return [
    { value: true, label: say(strings.field.yes) },
    { value: false, label: say(strings.field.no) },
  ];
}
