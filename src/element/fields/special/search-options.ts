import { html, nothing } from 'lit/html.js';
import { listIn } from '../../../schema/json.js';
import { offers } from '../../strings/offers.js';
import { say } from '../../strings/sentence.js';
import { confirmWithEnter } from './item-controls.js';
import type { SearchOptions } from './several-view.js';

/** How many matches are listed; the user finds the others by typing more. */
const MAX_LISTED = 100;

interface SearchState {
  query: string;
  /** What has been chosen once stays where it is, also where it would not be listed. */
  readonly kept: Set<unknown>;
}

/** Finds the options whose label contains what the user types. */
export const searchOptions: SearchOptions = (field, options, context) => {
  const state = context.viewState<SearchState>(field, 'several', () => ({ query: '', kept: new Set() }));
  const query = state.query.trim().toLowerCase();
  const { strings } = context;
  const text = say(strings.field.search ?? offers.search);
  const type = ({ target }: Event) => {
    state.query = (target as HTMLInputElement).value;
    context.refresh(field);
  };
  for (const value of listIn(context.draft.valueAt(field.path))) state.kept.add(value);
  const matches = options.filter(({ label }) => label.toLowerCase().includes(query));
  const found = matches.filter(({ value }, index) => index < MAX_LISTED || state.kept.has(value));
  const rest = matches.length - found.length;
  const box = html`<input
      class="control"
      part="control"
      type="search"
      autocomplete="off"
      enterkeyhint="search"
      aria-label=${text}
      placeholder=${text}
      @input=${type}
      @keydown=${confirmWithEnter}
    />${
      rest
        ? html`<p
            class="hint"
            .textContent=${say(strings.field.moreMatches ?? offers.moreMatches, { count: rest })}
          ></p>`
        : nothing
    }`;
  return { box, found };
};
