import { say } from '../strings.js';
import type { FieldView } from './form-context.js';
import { fieldBox, select } from './pickers.js';

/** A select where nothing answered is an answer, which a checkbox can't say. */
export const toggleView: FieldView<'toggle'> = (field, context) => {
  const { draft, strings } = context;
  const value = draft.valueAt(field.path);
  // A value that is no boolean is shown as what it isn't: neither yes nor no.
  const odd = value !== undefined && value !== null && typeof value !== 'boolean';
  if (!field.threeStates && !odd) return fieldBox(field, context, value === true, (checked) => draft.change(field, checked));
  const answers: readonly unknown[] = [true, false];
  return select(field, context, {
    options: [strings.field.yes, strings.field.no].map((answer) => ({ label: say(answer) })),
    chosen: answers.indexOf(value),
    none: say(strings.field.notSet),
    pick: (index) => draft.change(field, answers[index]),
  });
};
