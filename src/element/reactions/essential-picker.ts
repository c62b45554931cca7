import { html, nothing } from 'lit/html.js';
import { isUnderWay } from '../../flow/state.js';
import { description } from '../fields/description.js';
import { live } from '../fields/live.js';
import { helpOfOption } from '../help.js';
import { say } from '../strings/sentence.js';
import type { ViewModel } from '../views/view-model.js';
import { kindOf } from './auth-option-kind.js';
import { formStrings } from './form-strings.js';

/** The auth options as cards with radio buttons; `help` is in the card of the chosen one. */
export function authOptionPicker(model: ViewModel, help: unknown): unknown {
  const { state, strings, flow } = model;
  const { authOptions, name } = state.integration!;
  const form = formStrings(strings);
  return html`<fieldset class="cards" part="auth-options">
    <legend class="label" .textContent=${say(form.chooseOption)}></legend>
    ${authOptions.map((option, index) => {
      const isChosen = option === state.authOption;
      const text = helpOfOption(option, strings).description;
      return html`<div class="card" part="auth-option">
        <input
          type="radio"
          name="auth-option"
          id="option-${index}"
          aria-describedby="option-${index}-text"
          .checked=${live(isChosen)}
          ?disabled=${isUnderWay(state) && !isChosen}
          @change=${() => flow.send({ type: 'option-chosen', key: option.key })}
        />
        <label
          for="option-${index}"
          translate=${option.title ? nothing : 'no'}
          .textContent=${option.title || option.key || option.type}
        ></label>
        <div
          class="description"
          id="option-${index}-text"
          ${description(text || say(form[kindOf(option)], { name }), model)}
        ></div>
        ${isChosen ? help : ''}
      </div>`;
    })}
  </fieldset>`;
}
