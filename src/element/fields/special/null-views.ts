import { html, nothing } from 'lit/html.js';
import type { ChoiceField, Field, FieldKind, Option, ToggleField } from '../../../schema/field.js';
import { nameOf } from '../field-name.js';
import { say, type Strings } from '../../strings/strings.js';
import { MANY, pickingOf, pickOption } from '../choice-view.js';
import { comboboxView } from './combobox-view.js';
import type { FormContext, StructuredContext } from '../form-context.js';
import type { LazyView } from '../lazily.js';
import { live } from '../live.js';
import { select } from '../pickers.js';
import { answers } from '../toggle-view.js';

/** Kinds whose control has an entry for null, or takes it as text. */
const SAY_IT_THEMSELVES: readonly FieldKind[] = ['choice', 'toggle', 'variant', 'json', 'group'];

/** Says below a control expressly that there is no value; what was there comes back when that is taken back. */
export const nullOffer = (field: Field, context: FormContext, strings: Strings): unknown => {
  // Fields that accept null are in drafts that may change their structure.
  const { draft } = context as StructuredContext;
  if (SAY_IT_THEMSELVES.includes(field.kind) || !draft.offersNull(field)) return nothing;
  const state = context.memo<{ beforeNull?: unknown }>(field, () => ({}));
  const change = ({ target }: Event) => {
    const isNull = (target as HTMLInputElement).checked;
    const before = state.beforeNull;
    state.beforeNull = isNull ? draft.valueAt(field.path) : undefined;
    draft.change(field, isNull ? null : before);
  };
  const text = say(strings.field.noValue);
  // There may be several such boxes on a page: each is called by its field, too.
  const name = `${text}: ${nameOf(field, strings)}`;
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

export const choiceOrNullView: LazyView<'choice'> = (field, context, strings) => {
  const options = withNull(field, field.options, strings);
  return field.allowCustom || options.length > MANY
    ? comboboxView(field, context, strings, options)
    : pickOption(field, options, context);
};

export const toggleOrNullView: LazyView<'toggle'> = (field, context, strings) =>
  select(field, context, pickingOf(field, withNull(field, answers(context), strings), context));

/** The options, with null under the name that it was given or else the form's own, where that is an answer. */
function withNull(
  field: ChoiceField | ToggleField,
  options: readonly Option[],
  strings: Strings,
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
