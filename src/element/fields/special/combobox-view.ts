import { html, nothing } from 'lit/html.js';
import { live } from '../live.js';
import type { ChoiceField, NumberField, Option, TextField } from '../../../schema/field.js';
import { readChoice } from '../../../value/special/choice-text.js';
import { fieldName } from '../field-name.js';
import { say } from '../../strings/sentence.js';
import { control } from '../control.js';
import type { FieldView, FormContext } from '../form-context.js';
import { fieldFrame } from '../frame.js';
import { indexOfValue } from '../pickers.js';

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
export const comboboxView: FieldView<'choice'> = (field, context) => combobox(field, field.options, context);

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
  const chosen = indexOfValue(options, draft.valueAt(field.path));
  const matches = open ? matching(options, query) : [];
  const listId = context.domId(field, 'list');

  const set = (changes: Partial<ComboboxState>) => {
    Object.assign(state, changes);
    context.refresh(field);
  };
  const close = () => set({ open: false, query: undefined, active: -1 });

  const show = ({ target }: Event) => {
    if (open || field.readOnly) return;
    set({ open: true, query: undefined, active: chosen });
    scroll(target as Element);
    // Typing replaces the chosen option.
    (target as HTMLInputElement).select();
  };

  const pick = (value: unknown) => {
    draft.change(field, value);
    close();
  };

  /** Text is a choice where it is the label of an option; empty text clears the field. */
  const commitText = (text: string) => {
    const wanted = text.trim().toLowerCase();
    const option = options.find(({ label }) => label.toLowerCase() === wanted);
    if (option || !wanted) draft.change(field, option?.value);
    else if (allowCustom) draft.type(field, text, readChoice);
  };

  const input = ({ target }: Event) => {
    const text = (target as HTMLInputElement).value;
    Object.assign(state, { open: true, query: text, active: allowCustom || !text ? -1 : 0 });
    if (allowCustom) commitText(text);
    context.refresh(field);
  };

  const keydown = (event: KeyboardEvent) => {
    const last = Math.min(matches.length, MAX_LISTED) - 1;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!open) return show(event);
        if (last < 0) return;
        set({
          active:
            event.key === 'ArrowDown' ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1,
        });
        return scroll(event.target as Element);
      case 'Enter':
        if (!open) return;
        event.preventDefault();
        return matches[active] ? pick(matches[active].option.value) : close();
      case 'Escape':
        if (!open) return;
        // Closes only the list, not a dialog around the form.
        event.stopPropagation();
        event.preventDefault();
        close();
    }
  };

  const blur = () => {
    if (query !== undefined && !allowCustom) commitText(query);
    close();
  };

  const list = () => {
    const rest = matches.length - MAX_LISTED;
    return html`<div class="popup"
      ><ul role="listbox" id=${listId} aria-label=${fieldName(field, strings)}
        >${matches
          .slice(0, MAX_LISTED)
          .map(
            ({ option: { label, description, value }, index }, position) =>
              html`<li
                role="option"
                id="${listId}-${position}"
                class=${position === active ? 'active' : ''}
                aria-selected=${index === chosen}
                @pointerdown=${keepFocus}
                @click=${() => pick(value)}
                >${label}${description ? html`<small>${description}</small>` : nothing}</li
              >`,
          )}</ul
      >${matches.length ? nothing : html`<p class="hint">${say(strings.field.noMatches)}</p>`}${
        rest > 0 ? html`<p class="hint">${say(strings.field.moreMatches, { count: rest })}</p>` : nothing
      }</div
    >`;
  };

  return fieldFrame(
    field,
    context,
    html`<div class="combobox"
      ><input
        class="control"
        part="control"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls=${open ? listId : nothing}
        aria-activedescendant=${open && active >= 0 ? `${listId}-${active}` : nothing}
        ${control(field, context)}
        placeholder=${field.placeholder || say(strings.field.search)}
        .value=${live(query ?? options[chosen]?.label ?? context.text(field))}
        @input=${input}
        @click=${show}
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

/** Scrolls the active option into view; its list is rendered already. */
function scroll(input: Element): void {
  input.parentElement!.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
}

/** Keeps the focus in the input when an option is pressed, so that the list stays open for the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
