import { html, nothing } from 'lit/html.js';
import { live } from './live.js';
import type { Field, Option } from '../../schema/field.js';
import { equal, isContainer } from '../../schema/json.js';
import { say } from '../strings/sentence.js';
import { control, describedBy } from './control.js';
import type { FormContext } from './form-context.js';
import { framed, grouped, labelContent, notes } from './frame.js';

/** What there is to pick from. */
export interface Picking {
  readonly options: readonly Pickable[];
  /** The index of what is picked; -1 for nothing. */
  readonly chosen: number;
  /** The entry of a select that stands for nothing; without it nothing can't be picked. */
  readonly none?: string;
  /** The user picked an option by its index, or nothing: -1. */
  readonly pick: (index: number) => void;
}

interface Pickable {
  readonly label: string;
  readonly description?: string;
}

/** What shows one of several: so few that all are seen at once, unless one is long, or more. */
export function pickerFor(options: readonly Pickable[], few: number): typeof select {
  return options.length > few || options.some(({ label }) => label.length > 40) ? select : radios;
}

// Options are told apart by their index, since their values may be of any type.
export function select(
  field: Field,
  context: FormContext,
  { options, chosen, none, pick }: Picking,
): unknown {
  const change = ({ target }: Event) => pick(Number((target as HTMLSelectElement).value || -1));
  const option = (label: string, value: unknown, selected: boolean) =>
    html`<option value=${value} .selected=${live(selected)}>${label}</option>`;
  return framed(
    field,
    context,
    html`<select class="control" part="control" ${control(field, context)} @change=${change}
      >${none && option(none, '', chosen < 0)}${options.map(({ label }, index) =>
        option(label, index, chosen === index),
      )}</select
    >`,
  );
}

function radios(field: Field, context: FormContext, { options, chosen, pick }: Picking): unknown {
  const clear = () => {
    pick(-1);
    context.focus(field);
  };
  return grouped(
    field,
    context,
    html`<div class="options"
        >${options.map((option, index) =>
          optionBox('radio', option, chosen === index, () => pick(index), field, context),
        )}</div
      >${
        chosen < 0 || field.required || field.readOnly
          ? nothing
          : html`<button class="quiet" part="button" type="button" @click=${clear}
              >${say(context.strings.field.clear)}</button
            >`
      }`,
    'radiogroup',
  );
}

/** One of the options of a field, to be ticked. */
export function optionBox(
  type: 'radio' | 'checkbox',
  { label, description }: Pickable,
  checked: boolean,
  tick: (checked: boolean) => void,
  field: Field,
  context: FormContext,
): unknown {
  return html`<label class="check"
    ><input
      type=${type}
      name=${context.domId(field, 'list')}
      aria-describedby=${describedBy(field, context) || nothing}
      aria-invalid=${context.draft.violationOf(field) ? 'true' : nothing}
      .checked=${live(checked)}
      ?disabled=${field.readOnly}
      @change=${({ target }: Event) => tick((target as HTMLInputElement).checked)}
    /><span>${label}${description ? html`<small>${description}</small>` : nothing}</span></label
  >`;
}

/** A field that is there or not, or yes or no: a box beside its label. */
export function fieldBox(
  field: Field,
  context: FormContext,
  checked: boolean,
  tick: (checked: boolean) => void,
): unknown {
  return html`<div class="field" part="field"
    ><label class="check"
      ><input
        type="checkbox"
        part="control"
        ${control(field, context)}
        .checked=${live(checked)}
        @change=${({ target }: Event) => tick((target as HTMLInputElement).checked)}
      /><span part="label">${labelContent(field, context)}</span></label
    >${notes(field, context)}</div
  >`;
}

/** Where a value stands among options; -1 for none of them. */
export function indexOfValue(options: readonly Option[], value: unknown): number {
  if (value === undefined) return -1;
  const exact = options.findIndex((option) => equal(option.value, value));
  if (exact >= 0 || value === null || isContainer(value)) return exact;
  // The service compares loosely: the record 7 is meant by "7".
  return options.findIndex((option) => !isContainer(option.value) && String(option.value) === String(value));
}
