import { html, nothing } from 'lit/html.js';
import { live } from './live.js';
import type { Field, MapField } from '../../schema/field.js';
import { say, type Strings } from '../strings.js';
import type { StructuredContext } from './form-context.js';
import { grouped } from './frame.js';
import type { LazyView } from './lazily.js';
import { itemButton, plus } from './list-view.js';

interface MapState {
  /** A name that was given and is taken. */
  taken?: string;
  /** The entry that is to get the focus once it is there. */
  added?: string;
}

export const mapView: LazyView<'map'> = (field, context, strings) => {
  const state = context.memo<MapState>(field, () => ({}));
  const added = field.entries.find(({ key }) => key === state.added);
  if (added) {
    state.added = undefined;
    context.focus(added.field);
  }
  return grouped(
    field,
    context,
    html`${field.entries.length
      ? // In their places rather than by name: a row that is renamed keeps its controls and the focus.
        html`<ol class="items">${field.entries.map((entry) => entryRow(entry, field, state, strings, context))}</ol>`
      : nothing}${field.readOnly ? nothing : newEntry(field, state, strings, context)}${state.taken === undefined
      ? nothing
      : html`<p class="problem" part="problem" role="alert">${say(strings.field.entryExists, { key: state.taken })}</p>`}`,
  );
};

function entryRow(
  { key, field }: { key: string; field: Field },
  map: MapField,
  state: MapState,
  strings: Strings,
  context: StructuredContext,
): unknown {
  const { draft } = context;
  const rename = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const name = input.value.trim();
    state.taken = undefined;
    if (name && name !== key && isFree(name, map, state)) draft.renameEntry(map, key, name);
    else input.value = key;
    context.refresh(map);
  };
  const remove = () => {
    draft.removeEntry(map, key);
    context.focus(map, 'add');
  };
  return html`<li class="item entry"><input class="control" part="control" type="text" aria-label=${say(strings.field.entryKey)} .value=${live(key)} ?readonly=${map.readOnly} @change=${rename} @keydown=${enterChanges}>${context.render(field)}${map.readOnly ? nothing : itemButton(field, 'remove', remove, strings, context)}</li>`;
}

/** A name makes an entry: when it is confirmed, or just left. */
function newEntry(map: MapField, state: MapState, strings: Strings, context: StructuredContext): unknown {
  const { draft } = context;
  const add = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const name = input.value.trim();
    state.taken = undefined;
    if (name && isFree(name, map, state)) {
      input.value = '';
      state.added = name;
      draft.addEntry(map, name);
    }
    context.refresh(map);
  };
  const label = say(strings.field.entryKey);
  return html`<div class="row"><input class="control" part="control" type="text" id=${context.domId(map, 'add')} aria-label=${label} placeholder=${label} @change=${add} @keydown=${enterChanges}><button class="secondary add" part="button" type="button" aria-label=${say(strings.field.addItem, { label: map.label })} @click=${() => context.focus(map, 'add')}>${plus}${say(strings.field.add)}</button></div>`;
}

function isFree(name: string, map: MapField, state: MapState): boolean {
  const taken = map.entries.some(({ key }) => key === name);
  if (taken) state.taken = name;
  return !taken;
}

/** Enter confirms the name instead of sending the form. */
function enterChanges(event: KeyboardEvent): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  (event.target as HTMLInputElement).dispatchEvent(new Event('change'));
}
