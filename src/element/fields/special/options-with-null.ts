import type { ChoiceField, Field, Option, ToggleField } from '../../../schema/field.js';
import { say } from '../../strings/sentence.js';
import type { FormContext } from '../form-context.js';
import { nameOf } from '../choices/pickers.js';
import { textOf } from './field-strings.js';

/** The options of a choice, with null where that may be chosen. */
export const choices = (field: ChoiceField, context: FormContext): readonly Option[] =>
  field.nullable ? withNull(field, field.options, context) : field.options;

/** The options with the names that they are shown with. */
export const named = (options: readonly Option[], context: FormContext): readonly Option[] =>
  options.map((option) => ({ ...option, label: nameOf(option, context) }));

/** The options and null, with its own label or else the one of the strings, where null is a choice. */
export function withNull(
  field: ChoiceField | ToggleField,
  options: readonly Option[],
  { strings }: FormContext,
): readonly Option[] {
  const isNull = ({ value }: Option): boolean => value === null;
  const all = options.some(isNull) ? options : [...options, { value: null, label: '' }];
  const named = all.map((option) =>
    isNull(option) && !option.label && listsNull(field)
      ? { ...option, label: say(textOf('noValue', strings)) }
      : option,
  );
  return named.filter((option) => option.label || !isNull(option));
}

/** Null is listed unless it would mean the same as leaving the field out. */
export function listsNull({ nullable, required, schema }: Field): boolean {
  return nullable && (required || schema.default !== null);
}
