import { html, nothing } from 'lit/html.js';
import { live } from '../live.js';
import type { ChoiceField, NumberField, Option, TextField } from '../../../schema/field.js';
import { trimText } from '../../../value/reactions/trim-text.js';
import { UNREADABLE } from '../../../value/field-text.js';
import { readChoice } from '../../../value/special/choice-text.js';
import { fieldName } from '../field-name.js';
import { offers } from '../../strings/offers.js';
import { say } from '../../strings/sentence.js';
import { control } from '../control.js';
import { dropDown } from './drop-down.js';
import type { FieldView, FormContext } from '../form-context.js';
import { fieldFrame } from '../frame.js';
import { ownKeys } from '../../reactions/own-keys.js';
import { indexOfValue, translate } from '../choices/pickers.js';
import { choices, named } from './options-with-null.js';

/** How many matches are listed; the user finds the others by typing more. */
const MAX_LISTED = 100;

interface ComboboxState {
  open: boolean;
  /** What the user typed since the list opened; undefined shows all options. */
  query?: string;
  /** The index, among the matches, of the option that Enter picks; -1 for none. */
  active: number;
}

/** Many options, found by typing; where custom values are allowed, the typed text is one. */
export const comboboxView: FieldView<'choice'> = (field, context) =>
  combobox(field, named(choices(field, context), context), context);

/**
 * The same with options that are not those of the field. A text or number field allows custom values
 * too; a choice does so with `allowCustom`.
 */
export function combobox(
  field: ChoiceField | TextField | NumberField,
  options: readonly Option[],
  context: FormContext,
): unknown {
  const { draft, strings } = context;
  const allowCustom = field.kind !== 'choice' || field.allowCustom;
  const state = context.viewState<ComboboxState>(field, 'combobox', () => ({ open: false, active: -1 }));
  const { open, active, query } = state;
  const {
    matches: matched = offers.matches,
    noMatches = offers.noMatches,
    moreMatches = offers.moreMatches,
  } = strings.field;
  const chosen = indexOfValue(options, draft.valueAt(field.path));
  const matches = open ? matching(options, query) : [];
  const listed = matches.slice(0, MAX_LISTED);
  const listId = context.domId(field, 'list');

  const set = (changes: Partial<ComboboxState>) => {
    Object.assign(state, changes);
    context.refresh(field);
  };
  const sayFound = ({ length }: readonly unknown[]) =>
    context.reactions?.announce(say(length ? matched : noMatches, { count: length }));
  const close = () => {
    set({ open: false, query: undefined, active: -1 });
    context.reactions?.announce('');
  };

  /** Shows all options; `mark` is the one that Enter picks where none is chosen. */
  const show = ({ target }: Event, mark = -1) => {
    if (field.readOnly) return;
    set({ open: true, query: undefined, active: chosen < 0 ? mark : chosen });
    sayFound(options);
    // Typing replaces the chosen option.
    (target as HTMLInputElement).select();
  };

  /** Closes the list; what was typed stays. */
  const settle = () => {
    if (query !== undefined) commitText(query);
    close();
  };

  const toggle = (event: Event) => (open ? settle() : show(event));

  const pick = (value: unknown) => {
    draft.change(field, value);
    close();
  };

  /**
   * Text is a choice where it is the label of an option, or the number that an option is; empty text clears
   * the field.
   */
  const commitText = (text: string) => {
    const wanted = trimText(text).toLowerCase();
    const reading = context.read(field, text);
    const number = 'value' in reading && typeof reading.value === 'number' ? reading.value : NaN;
    const option =
      options.find(({ label }) => label.toLowerCase() === wanted) ??
      options.find(({ value }) => value === number);
    if (option || !wanted) draft.change(field, option?.value);
    else if (allowCustom) context.type(field, text, (_, text) => readChoice(field, text, context.read));
    else draft.type(field, text, () => ('value' in reading ? UNREADABLE : reading));
  };

  const input = ({ target }: Event) => {
    const text = (target as HTMLInputElement).value;
    Object.assign(state, { open: true, query: text, active: allowCustom || !text ? -1 : 0 });
    if (allowCustom) commitText(text);
    context.refresh(field);
    sayFound(matching(options, text));
  };

  const keydown = ownKeys((event) => {
    const isDown = event.key === 'ArrowDown';
    const last = Math.min((open ? matches : options).length, MAX_LISTED) - 1;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (event.altKey) return isDown === open ? undefined : toggle(event);
        if (!open) return show(event, isDown ? 0 : last);
        if (isDown) return set({ active: active >= last ? Math.min(last, 0) : active + 1 });
        return set({ active: active <= 0 ? last : active - 1 });
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        // They move the caret: the text is worked on, and no option.
        if (open) set({ active: -1 });
        return;
      case 'Enter':
        if (!open) return;
        event.preventDefault();
        return listed[active] ? pick(listed[active].option.value) : settle();
      case 'Escape':
        if (field.readOnly || (!open && !(event.target as HTMLInputElement).value)) return;
        // Closes only the list, or clears the field: a dialog around the form stays, and no key that is
        // taken here leaves the form.
        event.preventDefault();
        if (open) settle();
        else pick(undefined);
    }
  });

  const commit = () => {
    if (state.query !== undefined && !allowCustom) commitText(state.query);
  };

  /** Takes what is marked, else keeps what was typed: as of now, since nothing renders while a pointer is down. */
  const take = () => {
    const marked = state.open ? matching(options, state.query)[state.active] : undefined;
    if (!marked) commit();
    else if (marked.index !== chosen) draft.change(field, marked.option.value);
    close();
  };

  const blur = (event: FocusEvent) => {
    const input = event.target as Element;
    // The window has lost the focus, which comes back to where it was.
    if (!open || (input.getRootNode() as ShadowRoot).activeElement === input) return;
    take();
    // Judged again, with what was taken.
    context.reactions?.leave(event, field, context);
  };

  // Also told by a program that fills in the control without its having the focus.
  const change = ({ target }: Event) => ((target as Element).matches(':focus') ? commit() : take());

  const list = () => {
    const rest = matches.length - MAX_LISTED;
    return html`<div
      class="popup"
      part="popup"
      popover="manual"
      @mousedown=${keepFocus}
      ${dropDown(`${active} ${query}`)}
      ><ul role="listbox" tabindex="-1" id=${listId} aria-label=${fieldName(field, strings)}
        >${listed.map(
          ({ option, index }, position) =>
            html`<li
              role="option"
              part="option"
              id="${listId}-${position}"
              class=${position === active ? 'active' : ''}
              aria-selected=${index === chosen}
              @click=${() => pick(option.value)}
              ><span translate=${translate(option)} .textContent=${option.label}></span
              >${option.description ? html`<small .textContent=${option.description}></small>` : nothing}</li
            >`,
        )}</ul
      >${matches.length ? nothing : html`<p class="hint" .textContent=${say(noMatches)}></p>`}${
        rest > 0 ? html`<p class="hint" .textContent=${say(moreMatches, { count: rest })}></p>` : nothing
      }</div
    >`;
  };

  return fieldFrame(
    field,
    context,
    html`<div class="combobox"
      ><input
        class="control list"
        part="control"
        type="text"
        role="combobox"
        autocomplete="off"
        enterkeyhint="done"
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls=${open ? listId : nothing}
        aria-activedescendant=${listed[active] ? `${listId}-${active}` : nothing}
        ${control(field, context)}
        placeholder=${field.placeholder || say(strings.field.search ?? offers.search)}
        .value=${live(query ?? options[chosen]?.label ?? context.text(field))}
        @input=${input}
        @click=${toggle}
        @change=${change}
        @keydown=${keydown}
        @blur=${blur}
      />${open ? list() : nothing}</div
    >`,
  );
}

function matching(options: readonly Option[], query = ''): { option: Option; index: number }[] {
  const wanted = query.trim().toLowerCase();
  return options
    .map((option, index) => ({ option, index }))
    .filter(({ option }) => option.label.toLowerCase().includes(wanted));
}

/** Keeps the focus in the input when the list is pressed, so that it stays open for the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
