import { html, nothing } from 'lit';
import type { AuthOption } from '../../connection/model.js';
import { say, type Strings } from '../strings.js';

/** The ways to authenticate, as radios in cards; shows nothing where there is no choice. */
export function optionPicker(
  options: readonly AuthOption[],
  chosen: AuthOption,
  strings: Strings,
  choose: (key: string) => void,
): unknown {
  if (options.length < 2) return nothing;
  return html`<fieldset class="cards" part="auth-options">
    <legend class="label">${say(strings.form.chooseOption)}</legend>
    ${options.map(
      (option) => html`<label class="card" part="auth-option">
        <input type="radio" name="auth-option" .checked=${option.key === chosen.key} @change=${() => choose(option.key)}>
        <span>${optionTitle(option)}</span>
      </label>`,
    )}
  </fieldset>`;
}

/** Options without a title are told apart by what the service calls them. */
function optionTitle({ title, key, type }: AuthOption): string {
  return title || key || type;
}
