import { html, nothing } from 'lit/html.js';
import { live } from './live.js';
import type { ChoiceField, Option } from '../../schema/field.js';
import { readChoice } from '../../value/choice-text.js';
import { nameOf } from '../name-of.js';
import { say, type Strings } from '../strings.js';
import { control } from './control.js';
import type { FormContext } from './form-context.js';
import { framed } from './frame.js';
import { indexOfValue } from './option-index.js';

/** More than this helps nobody; the rest is found by typing. */
const MOST = 100;

interface ComboboxState {
  open: boolean;
  /** What was typed since the list opened; undefined shows all options. */
  query?: string;
  /** The index of the option that Enter takes, among those that match. */
  active: number;
}

/** Many options, found by typing; where the service takes other values, what is typed is one. */
export const comboboxView = (field: ChoiceField, context: FormContext, strings: Strings, options = field.options): unknown => {
  const state = context.memo<ComboboxState>(field, () => ({ open: false, active: -1 }));
  const combobox = new Combobox(field, options, context, strings, state);
  const { open, active } = state;
  const listId = context.domId(field, 'list');
  const placeholder = field.placeholder || say(strings.field.search);
  return framed(
    field,
    context,
    html`<div class="combobox"><input class="control" part="control" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded=${open} aria-controls=${open ? listId : nothing} aria-activedescendant=${open && active >= 0 ? `${listId}-${active}` : nothing} ${control(field, context)} placeholder=${placeholder} .value=${live(state.query ?? combobox.shown)} @input=${combobox.input} @click=${combobox.open} @keydown=${combobox.keydown} @blur=${combobox.blur}>${open ? combobox.list(listId) : nothing}</div>`,
  );
};

/** What the list of one field can do, made anew at each render from what is kept. */
class Combobox {
  readonly #field: ChoiceField;
  readonly #options: readonly Option[];
  readonly #context: FormContext;
  readonly #strings: Strings;
  readonly #state: ComboboxState;
  readonly #chosen: number;
  readonly #matches: { option: Option; index: number }[];

  constructor(field: ChoiceField, options: readonly Option[], context: FormContext, strings: Strings, state: ComboboxState) {
    this.#field = field;
    this.#options = options;
    this.#context = context;
    this.#strings = strings;
    this.#state = state;
    this.#chosen = indexOfValue(options, context.draft.valueAt(field.path));
    const query = state.query?.trim().toLowerCase() ?? '';
    this.#matches = state.open
      ? options
          .map((option, index) => ({ option, index }))
          .filter(({ option }) => option.label.toLowerCase().includes(query))
      : [];
  }

  /** The text while nothing is being typed. */
  get shown(): string {
    return this.#options[this.#chosen]?.label ?? this.#context.text(this.#field);
  }

  readonly open = ({ target }: Event): void => {
    if (this.#state.open || this.#field.readOnly) return;
    this.#set({ open: true, query: undefined, active: this.#chosen });
    this.#scroll(target as Element);
    // What is typed next replaces what is chosen.
    (target as HTMLInputElement).select();
  };

  readonly input = (event: Event): void => {
    const query = (event.target as HTMLInputElement).value;
    this.#set({ open: true, query, active: this.#field.allowCustom || !query ? -1 : 0 }, false);
    if (this.#field.allowCustom) this.#takeText(query);
    this.#context.refresh(this.#field);
  };

  readonly keydown = (event: KeyboardEvent): void => {
    const { open, active } = this.#state;
    const last = Math.min(this.#matches.length, MOST) - 1;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!open) return this.open(event);
        if (last < 0) return;
        this.#set({ active: event.key === 'ArrowDown' ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1 });
        return this.#scroll(event.target as Element);
      case 'Enter':
        if (!open) return;
        event.preventDefault();
        return this.#matches[active] ? this.#take(this.#matches[active].option) : this.#close();
      case 'Escape':
        if (!open) return;
        // Only the list is left, not the dialog that the form may stand in.
        event.stopPropagation();
        event.preventDefault();
        this.#close();
    }
  };

  /** What was typed counts when it says an option, or takes the choice away. */
  readonly blur = (): void => {
    const { query } = this.#state;
    if (query !== undefined && !this.#field.allowCustom) this.#takeText(query);
    this.#close();
  };

  list(id: string): unknown {
    const strings = this.#strings;
    const rest = this.#matches.length - MOST;
    return html`<div class="popup"><ul role="listbox" id=${id} aria-label=${nameOf(this.#field, strings)}>${this.#matches.slice(0, MOST).map(
      ({ option, index }, place) =>
        html`<li role="option" id="${id}-${place}" class=${place === this.#state.active ? 'active' : ''} aria-selected=${index === this.#chosen} @pointerdown=${keepFocus} @click=${() => this.#take(option)}>${option.label}${option.description ? html`<small>${option.description}</small>` : nothing}</li>`,
    )}</ul>${this.#matches.length ? nothing : html`<p class="hint">${say(strings.field.noMatches)}</p>`}${rest > 0
      ? html`<p class="hint">${say(strings.field.moreMatches, { count: rest })}</p>`
      : nothing}</div>`;
  }

  #take({ value }: Option): void {
    this.#context.draft.change(this.#field, value);
    this.#close();
  }

  #takeText(text: string): void {
    const { draft } = this.#context;
    const wanted = text.trim().toLowerCase();
    const option = this.#options.find(({ label }) => label.toLowerCase() === wanted);
    if (option) draft.change(this.#field, option.value);
    else if (!wanted) draft.change(this.#field, undefined);
    else if (this.#field.allowCustom) draft.type(this.#field, text, readChoice);
  }

  #close(): void {
    this.#set({ open: false, query: undefined, active: -1 });
  }

  #set(changes: Partial<ComboboxState>, refresh = true): void {
    Object.assign(this.#state, changes);
    if (refresh) this.#context.refresh(this.#field);
  }

  /** The list is rendered by now, next to the input. */
  #scroll(input: Element): void {
    input.parentElement!.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }
}

/** A press on an option leaves the focus in the input, so that the list stays open for the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
