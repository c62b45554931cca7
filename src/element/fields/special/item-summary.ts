import { isSecret } from '../../../schema/secrets.js';
import type { DateField, Field, Option } from '../../../schema/field.js';
import { showText } from '../../../value/field-text.js';
import { isEnteredInUtc } from '../../../value/special/date-text.js';
import { indexOfValue, nameOf } from '../choices/pickers.js';
import type { FormContext } from '../form-context.js';
import { loadedOptions } from './record-view.js';

/** The most values, and characters of each, that a line has room for. */
const MAX_VALUES = 4;
const MAX_LENGTH = 60;

/** What is filled in, in one line: the first values of the fields that are shown, and of no secret. */
export function itemSummary(item: Field, context: FormContext): string {
  const texts: string[] = [];
  for (const text of textsOf(item, context)) {
    if (texts.push(isolated(text.slice(0, MAX_LENGTH))) === MAX_VALUES) break;
  }
  return texts.join(' · ');
}

/** Values may be in scripts of different directions. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

function* textsOf(field: Field, context: FormContext): Generator<string> {
  // A number or a group may be one too, though it has no control that hides it.
  if (isSecret(field.schema, field.label)) return;
  if (field.kind === 'variant' && field.branches.length > 1 && field.branches[field.chosen])
    yield field.branches[field.chosen]!.label;
  for (const child of field.children) if (!child.advanced) yield* textsOf(child, context);
  const text = textOf(field, context);
  if (text) yield text;
}

/** The value of a field without fields, as its control shows it; `""` for none, and for what is not to be repeated. */
function textOf(field: Field, context: FormContext): string {
  const { strings, draft } = context;
  const value = draft.valueAt(field.path);
  if (value === undefined || value === null) return '';
  switch (field.kind) {
    case 'toggle':
      return value === true ? field.label : '';
    case 'choice':
      return titleOf(value, context, field.options);
    case 'several':
      return Array.isArray(value)
        ? new Intl.ListFormat(strings.language, { type: 'unit' }).format(
            value.map((each) => titleOf(each, context, field.options)),
          )
        : '';
    case 'date':
      return dateText(showText(value), field, strings.language);
    case 'number':
      return titleOf(value, context, loadedOptions(field, context), context.text(field));
    case 'text': {
      if (field.multiline) return '';
      const { prefix, suffix } = field;
      return titleOf(value, context, loadedOptions(field, context), prefix + context.text(field) + suffix);
    }
    default:
      return '';
  }
}

/** What a value is called among the options, else its text. */
function titleOf(
  value: unknown,
  context: FormContext,
  options: readonly Option[] = [],
  text = showText(value),
): string {
  const option = options[indexOfValue(options, value)];
  return option ? nameOf(option, context) : text;
}

/** A date in the form's language; what is none as it is. */
function dateText(text: string, field: DateField, language?: string): string {
  const { precision } = field;
  const moment = new Date(text);
  if (precision === 'time' || isNaN(Number(moment))) return text;
  return moment.toLocaleString(language, {
    dateStyle: 'medium',
    ...(precision === 'date-time' && { timeStyle: 'short' }),
    // A day has no zone, and is the same in all.
    ...((precision === 'date' || isEnteredInUtc(field)) && { timeZone: 'UTC' }),
  });
}
