import { html, nothing } from 'lit/html.js';
import type { ChoiceField, Field, FieldKind, Option, ToggleField } from '../../../schema/field.js';
import { fieldName } from '../field-name.js';
import { say } from '../../strings/sentence.js';
import { MANY, pickingOf, pickOption } from '../choice-view.js';
import { combobox } from './combobox-view.js';
import type { FieldView, FormContext, StructuredContext } from '../form-context.js';
import { live } from '../live.js';
import { select } from '../pickers.js';
import { answers } from '../toggle-view.js';

/** Kinds whose control has an entry for null, or takes it as text. */
const OFFER_NULL_THEMSELVES: readonly FieldKind[] = ['choice', 'toggle', 'variant', 'json', 'group'];

/**
 * Says below a control expressly that there is no value; what was there comes back when that is taken
 * back.
 */
export const nullOffer = (field: Field, context: FormContext): unknown => {
  // Fields that accept null are in drafts that may change their structure.
  const { draft } = context as StructuredContext;
  if (OFFER_NULL_THEMSELVES.includes(field.kind) || !draft.offersNull(field)) return nothing;
  const state = context.memo<{ beforeNull?: unknown }>(field, 'null', () => ({}));
  const change = ({ target }: Event) => {
    const isNull = (target as HTMLInputElement).checked;
    const before = state.beforeNull;
    state.beforeNull = isNull ? draft.valueAt(field.path) : undefined;
    draft.change(field, isNull ? null : before);
  };
  const text = say(context.strings.field.noValue);
  // There may be several such boxes on a page: each is called by its field, too.
  const name = `${text}: ${fieldName(field, context.strings)}`;
  return html`<label class="check minor"
    ><input
      type="checkbox"
      aria-label=${name}
      .checked=${live(draft.valueAt(field.path) === null)}
      ?disabled=${field.readOnly}
      @change=${change}
    /><span>${text}</span></label
  >`;
};

export const choiceOrNullView: FieldView<'choice'> = (field, context) => {
  const options = withNull(field, field.options, context);
  return field.allowCustom || options.length > MANY
    ? combobox(field, options, context)
    : pickOption(field, options, context);
};

export const toggleOrNullView: FieldView<'toggle'> = (field, context) =>
  select(field, context, pickingOf(field, withNull(field, answers(context), context), context));

/**
 * The options, with null under the name that it was given or else the form's own, where that is an
 * answer.
 */
function withNull(
  field: ChoiceField | ToggleField,
  options: readonly Option[],
  { strings }: FormContext,
): readonly Option[] {
  const isNull = ({ value }: Option): boolean => value === null;
  const all = options.some(isNull) ? options : [...options, { value: null, label: '' }];
  const named = all.map((option) =>
    isNull(option) && !option.label && listsNull(field)
      ? { ...option, label: say(strings.field.noValue) }
      : option,
  );
  return named.filter((option) => option.label || !isNull(option));
}

/** To pick null among other things takes no room: it is there unless leaving the field out says the same. */
export function listsNull({ nullable, required, schema }: Field): boolean {
  return nullable && (required || schema.default !== null);
}
