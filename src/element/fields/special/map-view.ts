import { html, nothing } from 'lit/html.js';
import { live } from '../live.js';
import type { Field, MapField } from '../../../schema/field.js';
import { say } from '../../strings/sentence.js';
import type { FieldView, StructuredContext } from '../form-context.js';
import { grouped } from '../frame.js';
import { confirmWithEnter, itemButton, plus } from './item-controls.js';

interface MapState {
  /** A name that was given and is taken. */
  taken?: string;
  /** The entry that is to get the focus once it is there. */
  added?: string;
}

export const mapView: FieldView<'map'> = (field, context) => {
  const { entries, readOnly } = field;
  const state = context.memo<MapState>(field, 'map', () => ({}));
  const added = entries.find(({ key }) => key === state.added);
  if (added) {
    state.added = undefined;
    context.focus(added.field);
  }
  return grouped(
    field,
    context,
    html`${
      entries.length
        ? // In their places rather than by name: a row that is renamed keeps its controls and the focus.
          html`<ol class="items"
            >${entries.map((entry) => entryRow(entry, field, state, context))}</ol
          >`
        : nothing
    }${readOnly ? nothing : newEntry(field, state, context)}${
      state.taken === undefined
        ? nothing
        : html`<p class="problem" part="problem" role="alert"
            >${say(context.strings.field.entryExists, { key: state.taken })}</p
          >`
    }`,
  );
};

function entryRow(
  { key, field }: { key: string; field: Field },
  map: MapField,
  state: MapState,
  context: StructuredContext,
): unknown {
  const { draft } = context;
  const rename = takesName(map, state, context, (name) => draft.renameEntry(map, key, name), key);
  const remove = () => {
    draft.removeEntry(map, key);
    context.focus(map, 'add');
  };
  return html`<li class="item entry"
    ><input
      class="control"
      part="control"
      type="text"
      aria-label=${say(context.strings.field.entryKey)}
      .value=${live(key)}
      ?readonly=${map.readOnly}
      @change=${rename}
      @keydown=${confirmWithEnter}
    />${context.render(field)}${map.readOnly ? nothing : itemButton(field, 'remove', remove, context)}</li
  >`;
}

/** A name makes an entry: when it is confirmed, or just left. */
function newEntry(map: MapField, state: MapState, context: StructuredContext): unknown {
  const add = takesName(map, state, context, (name, input) => {
    input.value = '';
    state.added = name;
    context.draft.addEntry(map, name);
  });
  const label = say(context.strings.field.entryKey);
  return html`<div class="row"
    ><input
      class="control"
      part="control"
      type="text"
      id=${context.domId(map, 'add')}
      aria-label=${label}
      placeholder=${label}
      @change=${add}
      @keydown=${confirmWithEnter}
    /><button
      class="secondary add"
      part="button"
      type="button"
      aria-label=${say(context.strings.field.addItem, { label: map.label })}
      @click=${() => context.focus(map, 'add')}
      >${plus}${say(context.strings.field.add)}</button
    ></div
  >`;
}

/**
 * Takes the name in a control, unless another entry than `own` has it; an entry whose name is not
 * taken shows its own again.
 */
function takesName(
  map: MapField,
  state: MapState,
  context: StructuredContext,
  take: (name: string, input: HTMLInputElement) => void,
  own = '',
) {
  return ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const name = input.value.trim();
    const isFree = !map.entries.some(({ key }) => key === name);
    state.taken = isFree || name === own ? undefined : name;
    if (name && isFree) take(name, input);
    context.refresh(map);
  };
}
