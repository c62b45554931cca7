import { html } from 'lit/html.js';
import { say } from '../../strings/sentence.js';
import { textOf } from './field-strings.js';
import { confirmWithEnter } from './item-controls.js';
import type { SearchOptions } from './several-view.js';

interface SearchState {
  query: string;
}

/** Finds the options whose label contains what the user types. */
export const searchOptions: SearchOptions = (field, options, context) => {
  const state = context.viewState<SearchState>(field, 'several', () => ({ query: '' }));
  const query = state.query.trim().toLowerCase();
  const text = say(textOf('search', context.strings));
  const type = ({ target }: Event) => {
    state.query = (target as HTMLInputElement).value;
    context.refresh(field);
  };
  const box = html`<input
    class="control"
    part="control"
    type="search"
    autocomplete="off"
    autocapitalize="none"
    autocorrect="off"
    spellcheck="false"
    enterkeyhint="search"
    aria-label=${text}
    placeholder=${text}
    @input=${type}
    @keydown=${confirmWithEnter}
  />`;
  return { box, found: options.filter(({ label }) => label.toLowerCase().includes(query)) };
};
