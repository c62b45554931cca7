import { html, nothing } from 'lit/html.js';
import { ownKeys } from '../../reactions/own-keys.js';
import { live } from '../live.js';
import { isLeaf, type Field, type MapField } from '../../../schema/field.js';
import { textAt } from '../../../schema/json.js';
import { trimText } from '../../../value/reactions/trim-text.js';
import { offers } from '../../strings/offers.js';
import { say } from '../../strings/sentence.js';
import type { FieldView, StructuredContext } from '../form-context.js';
import { fieldsetFrame } from '../frame.js';
import type { RowsOf } from './all-rows.js';
import { confirmWithEnter, itemButton, plus } from './item-controls.js';
import { textOf } from './field-strings.js';
import { endsLine } from './ends-line.js';
import { bin } from './tool-icons.js';

interface MapState {
  /** A name that the user entered and another entry has already. */
  duplicate?: string;
  /** The new entry, which gets the focus once it is rendered, and the control that its name was typed in. */
  added?: { readonly name: string; readonly input: HTMLInputElement };
}

/** Entries that the user names; `rowsOf` says which of thousands are shown. */
export const mapView =
  (rowsOf: RowsOf): FieldView<'map'> =>
  (field, context) => {
    const { entries, readOnly } = field;
    const state = context.viewState<MapState>(field, 'map', () => ({}));
    const added = entries.find(({ key }) => key === state.added?.name);
    if (added) {
      const { activeElement } = state.added!.input.getRootNode() as ShadowRoot;
      // Not where the user has added it by pressing something else, which has the focus now.
      if (!activeElement || activeElement.matches('.row *, .map > .add')) context.focus(added.field);
      state.added = undefined;
    }
    const { rows, more } = rowsOf(field, entries, context, (entry) => entryRow(entry, field, state, context));
    const hasColumns = fitsBeside(field);
    return fieldsetFrame(
      field,
      context,
      html`<div class="map ${hasColumns ? 'columns' : ''}"
          >${hasColumns && (entries.length || !readOnly) ? head(context) : nothing}${
            // Rows are not keyed by name, so that a renamed row keeps its controls and the focus.
            rows.length
              ? html`<ol class="items"
                  >${rows}</ol
                >`
              : nothing
          }${more}${readOnly ? nothing : newEntry(field, hasColumns, state, context)}</div
        >${
          state.duplicate === undefined
            ? nothing
            : html`<p
                class="problem"
                part="problem"
                .textContent=${entryExists(state.duplicate, context)}
              ></p>`
        }`,
    );
  };

const entryExists = (key: string, { strings }: StructuredContext): string =>
  say(strings.field.entryExists ?? offers.entryExists, { key });

/** Whether the values fit beside their names. Of a map without entries its schema says so. */
function fitsBeside({ entries, schema }: MapField): boolean {
  return entries.length
    ? entries.every(
        ({ field }) => isLeaf(field.kind) && !(field.kind === 'date' && field.precision === 'date-time'),
      )
    : !/^(object|array)$/.test(textAt(schema.additionalProperties, 'type'));
}

/** The heads of the columns. */
function head(context: StructuredContext): unknown {
  return html`<div class="pair head">${caption('entryKey', context)}${caption('entryValue', context)}</div>`;
}

/**
 * Says which of the two a control is: above the columns, else above the control itself. Each control has a name that
 * says more, so it is not for screen readers.
 */
function caption(name: 'entryKey' | 'entryValue', { strings }: StructuredContext): unknown {
  return html`<span
    class="caption"
    aria-hidden="true"
    .textContent=${say(strings.field[name] ?? offers[name])}
  ></span>`;
}

/** A value that is more than a control says what is in it by labels of its own. */
const isLabelled = ({ kind }: Field): boolean => kind === 'group' || kind === 'map';

function entryRow(
  { key, field }: { key: string; field: Field },
  map: MapField,
  state: MapState,
  context: StructuredContext,
): unknown {
  const { draft } = context;
  const rename = nameListener(map, state, context, (name) => draft.renameEntry(map, key, name), key);
  const remove = () => {
    draft.removeEntry(map, key);
    context.focus(map, 'add');
  };
  const goOn = ownKeys((event) => {
    if (!isLeaf(field.kind) || !endsLine(event)) return;
    const next = map.entries[map.entries.findIndex((entry) => entry.field === field) + 1];
    if (next) context.focus(next.field);
    else context.focus(map, 'add');
  });
  return html`<li class="item pair entry" @keydown=${goOn}
    ><div class="key"
      >${caption('entryKey', context)}<input
        class="control"
        part="control"
        type="text"
        dir="auto"
        autocomplete="off"
        enterkeyhint="done"
        aria-label=${say(context.strings.field.entryKey ?? offers.entryKey)}
        .value=${live(key)}
        ?readonly=${map.readOnly}
        @change=${rename}
        @keydown=${confirmWithEnter} /></div
    ><div class="value"
      >${isLabelled(field) ? nothing : caption('entryValue', context)}${context.render(field)}</div
    >${map.readOnly ? nothing : itemButton(field, 'remove', textOf('remove', context.strings), remove, context, bin)}</li
  >`;
}

/**
 * A control for the name of a new entry, which is added on Enter or when the user leaves the control. Only then is
 * there a control for its value; until then a blank one stands in its place.
 */
function newEntry(map: MapField, hasColumns: boolean, state: MapState, context: StructuredContext): unknown {
  const add = nameListener(map, state, context, (name, input) => {
    input.value = '';
    state.added = { name, input };
    context.draft.addEntry(map, name);
  });
  const press = ({ currentTarget }: Event) => {
    // Else the focus is on its way to the value of the entry.
    if (!takesName(currentTarget as Element)) context.focus(map, 'add');
  };
  const label = say(context.strings.field.entryKey ?? offers.entryKey);
  return html`<div class="row pair"
      ><div class="key"
        >${caption('entryKey', context)}<input
          class="control"
          part="control"
          type="text"
          dir="auto"
          autocomplete="off"
          enterkeyhint="done"
          id=${context.domId(map, 'add')}
          aria-label=${label}
          @change=${add}
          @keydown=${confirmWithEnter} /></div
      >${
        hasColumns
          ? html`<div class="value" @mousedown=${keepFocus} @click=${press}
              >${caption('entryValue', context)}<span class="control" aria-hidden="true"></span
            ></div>`
          : nothing
      }</div
    ><button
      class="secondary add"
      part="button"
      type="button"
      aria-label=${say(textOf('addItem', context.strings), { label: map.label })}
      @mousedown=${keepFocus}
      @click=${press}
      >${plus}<span .textContent=${say(textOf('add', context.strings))}></span
    ></button>`;
}

/** Keeps it in the control for the name, which is read as it loses the focus: no press is to be lost to that. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

/** Whether what is typed as the name of a new entry, beside what is pressed, gives one. */
function takesName(pressed: Element): boolean {
  const input = pressed.closest('.map')!.querySelector<HTMLInputElement>(':scope > .row input')!;
  if (!input.value) return false;
  input.dispatchEvent(new Event('change'));
  return !input.value;
}

/**
 * A listener that passes on the name in a control, unless it is empty or an entry has it already. Then
 * the control shows the name `own` again.
 */
function nameListener(
  map: MapField,
  state: MapState,
  context: StructuredContext,
  use: (name: string, input: HTMLInputElement) => void,
  own = '',
) {
  return ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const name = trimText(input.value);
    const isFree = !map.entries.some(({ key }) => key === name);
    state.duplicate = isFree || name === own ? undefined : name;
    if (state.duplicate !== undefined) context.reactions?.announce(entryExists(name, context));
    if (name && isFree) use(name, input);
    context.refresh(map);
  };
}
