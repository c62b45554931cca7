import { html, nothing } from 'lit/html.js';
import type { Field, FieldKind } from '../../../schema/field.js';
import { fieldName } from '../field-name.js';
import { say } from '../../strings/sentence.js';
import { MAX_IN_SELECT, pickerData, pickOption } from '../choices/choice-view.js';
import type { FieldView, FormContext, StructuredContext } from '../form-context.js';
import { live } from '../live.js';
import { choices, withNull } from './options-with-null.js';
import { select } from '../choices/pickers.js';
import { specialView } from '../late-view.js';
import { yesNoOptions } from '../choices/toggle-view.js';
import { textOf } from './field-strings.js';

/** Kinds whose control has an entry for null, or accepts it as text. */
const OFFER_NULL_THEMSELVES: readonly FieldKind[] = ['choice', 'toggle', 'variant', 'json', 'group'];

/** A checkbox below a control that sets the field to null; unticked, the value before comes back. */
export const nullOffer = (field: Field, context: FormContext): unknown => {
  // Fields that accept null exist only in structured drafts.
  const { draft } = context as StructuredContext;
  if (OFFER_NULL_THEMSELVES.includes(field.kind) || !draft.offersNull(field)) return nothing;
  const state = context.viewState<{ beforeNull?: unknown }>(field, 'null', () => ({}));
  const change = ({ target }: Event) => {
    const isNull = (target as HTMLInputElement).checked;
    const before = state.beforeNull;
    state.beforeNull = isNull ? draft.valueAt(field.path) : undefined;
    draft.change(field, isNull ? null : before);
  };
  const text = say(textOf('noValue', context.strings));
  // A page may have several of these checkboxes: each needs a name of its own.
  const name = `${text}: ${fieldName(field, context.strings)}`;
  return html`<label class="check minor"
    ><input
      type="checkbox"
      aria-label=${name}
      .checked=${live(draft.valueAt(field.path) === null)}
      ?disabled=${field.readOnly}
      @change=${change} /><span .textContent=${text}></span
  ></label>`;
};

export const choiceOrNullView: FieldView<'choice'> = (field, context) => {
  const options = choices(field, context);
  return field.allowCustom || options.length > MAX_IN_SELECT
    ? specialView('combobox', field, context)
    : pickOption(field, options, context);
};

export const toggleOrNullView: FieldView<'toggle'> = (field, context) =>
  select(field, context, pickerData(field, withNull(field, yesNoOptions, context), context));
