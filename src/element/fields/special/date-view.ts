import { html, noChange } from 'lit/html.js';
import { directive, Directive, type PropertyPart } from 'lit/directive.js';
import type { DateField } from '../../../schema/field.js';
import { formatOf } from '../../../schema/types.js';
import {
  isEnteredInUtc,
  readDate,
  readDateText,
  readIncomplete,
  toControl,
} from '../../../value/special/date-text.js';
import { live } from '../live.js';
import { control } from '../control.js';
import { fieldFrame } from '../frame.js';
import { isForeign, show, takeShown } from '../shown-state.js';
import type { FieldView, FormContext } from '../form-context.js';

const inputTypes = { date: 'date', time: 'time', 'date-time': 'datetime-local' } as const;

export const dateView: FieldView<'date'> = (field, context) => {
  const { precision } = field;
  const given = context.text(field);
  const text = precision === 'date-time' ? toControl(given, field) : given;
  const type = ({ target }: Event) => {
    const { value, validity } = target as HTMLInputElement;
    context.type(field, value, validity.badInput ? readIncomplete : readDate);
  };
  const typeText = ({ target }: Event) =>
    context.type(field, (target as HTMLInputElement).value, readDateText);
  // A native date control shows nothing for a text that is not a date, and knows no zone to add; as text the
  // user can correct it.
  if (text !== '' && (!readable[precision].test(text) || lacksZone(field, context))) {
    return fieldFrame(
      field,
      context,
      html`<input
        class="control"
        part="control"
        type="text"
        autocomplete="off"
        ${control(field, context)}
        .value=${live(text)}
        @change=${typeText}
      />`,
    );
  }
  const input = html`<input
    class="control"
    part="control"
    type=${inputTypes[precision]}
    step=${precision === 'date' ? 'any' : '1'}
    @blur=${takeParts}
    @keyup=${takeParts}
    ${control(field, context)}
    .value=${dateText(text, context.draft.unreadText(field) !== undefined)}
    @input=${type}
  />`;
  return fieldFrame(
    field,
    context,
    precision === 'date-time'
      ? html`<div class="control affixed"
          >${input}<span
            class="affix"
            translate="no"
            .textContent=${isEnteredInUtc(field) ? 'UTC' : zoneName(text, context)}
          ></span
        ></div>`
      : input,
  );
};

/** The browser tells of no part but the last. Bound before the control, which judges the field as it is left. */
const takeParts = ({ target }: Event) => takeShown(target as HTMLInputElement);

class DateTextDirective extends Directive {
  override update({ element }: PropertyPart, [text, isPartial]: [string, boolean]): unknown {
    // Its parts stay when the value is none, because another was given or the user chose null.
    const control = element as HTMLInputElement;
    if (!isPartial && control.validity.badInput && !isForeign(control)) {
      // WebKit keeps the parts when the empty value is set again.
      const { type } = control;
      control.type = 'text';
      control.type = type;
    }
    show(control, 'value', text);
    return noChange;
  }

  override render(...[text]: [text: string, isPartial: boolean]): string {
    return text;
  }
}

/** Binds the value of a date control; `isPartial` keeps what is typed in part. */
const dateText = directive(DateTextDirective);

/** What the customer's time zone is called at that time, or now. */
function zoneName(text: string, { strings }: FormContext): string {
  const moment = new Date(text);
  return new Intl.DateTimeFormat(strings.language, { timeZoneName: 'short' })
    .formatToParts(isNaN(Number(moment)) ? new Date() : moment)
    .find(({ type }) => type === 'timeZoneName')!.value;
}

/** Whether the zone that the format demands is missing in what was given: the control never leaves it out. */
function lacksZone({ schema, path }: DateField, { draft }: FormContext): boolean {
  return formatOf(schema) === 'date-time' && !/(z|[+-]\d\d:?\d\d)$/i.test(String(draft.valueAt(path) ?? 'z'));
}

const readable = {
  date: /^\d{4,}-\d\d-\d\d$/,
  time: /^\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/,
  'date-time': /^\d{4,}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/,
};
