import { html, nothing } from 'lit/html.js';
import { signsIn } from '../../connection/auth-types.js';
import type { AuthOption } from '../../connection/model.js';
import { isUnderWay } from '../../flow/state.js';
import { description } from '../fields/description.js';
import { live } from '../fields/live.js';
import { helpOfOption } from '../help.js';
import { say } from '../strings/sentence.js';
import type { Strings } from '../strings/strings.js';
import { choosesAuthOption, type ViewModel } from '../views/view-model.js';
import { formStrings } from './form-strings.js';

/** The auth options as cards with radio buttons. */
export function authOptionPicker(model: ViewModel): unknown {
  if (!choosesAuthOption(model)) return;
  const { state, strings, flow } = model;
  const { authOptions, name } = state.integration!;
  const connecting = isUnderWay(state);
  const textOf = (option: AuthOption) => helpOfOption(option, strings).description;
  return html`<fieldset class="cards" part="auth-options">
    <legend class="label" .textContent=${say(formStrings(strings).chooseOption)}></legend>
    ${authOptions.map(
      (option, index) =>
        html`<div class="card" part="auth-option">
          <input
            type="radio"
            name="auth-option"
            id="option-${index}"
            aria-describedby="option-${index}-text"
            .checked=${live(option === state.authOption)}
            ?disabled=${connecting && option !== state.authOption}
            @change=${() => flow.send({ type: 'option-chosen', key: option.key })}
          />
          <label
            for="option-${index}"
            translate=${option.title ? nothing : 'no'}
            .textContent=${titleOf(option)}
          ></label>
          <div class="description" id="option-${index}-text">
            <span .textContent=${say(kindOf(option, strings), { name })}></span>
            ${textOf(option) ? html`<div ${description(textOf(option)!, model)}></div>` : ''}
          </div>
        </div>`,
    )}
  </fieldset>`;
}

/** The key or the type distinguishes auth options without a title. */
function titleOf({ title, key, type }: AuthOption): string {
  return title || key || type;
}

/** What the auth option asks of the user. */
function kindOf({ type, schema }: AuthOption, strings: Strings) {
  const form = formStrings(strings);
  if (signsIn(type)) return form.kindSignIn;
  return schema ? form.kindDetails : form.kindDirect;
}
