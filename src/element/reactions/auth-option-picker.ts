import { html, nothing } from 'lit/html.js';
import type { AuthOption } from '../../connection/model.js';
import { isUnderWay } from '../../flow/state.js';
import { description } from '../fields/description.js';
import { live } from '../fields/live.js';
import { helpOfOption } from '../help.js';
import { say } from '../strings/sentence.js';
import type { ViewModel } from '../views/view-model.js';
import { kindOf } from './auth-option-kind.js';
import { formStrings } from './form-strings.js';

/** The most characters of a description that are about one line. */
const LINE = 64;

/** What does not fit into half of a narrow form. */
const LONG_WORD = /\S{10}/;

/** A person, a key, and a bolt: for a sign-in, details to enter, and nothing to do. */
const ICONS = {
  kindSignIn: 'M8 7.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5M2.75 13.75c.5-5 10-5 10.5 0',
  kindDetails: 'M5.25 13.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5M7.2 8.8l6.05-6.05M10.5 5.5l2 2',
  kindDirect: 'M9 1.75 3.5 9H8l-1 5.25L12.5 7H8z',
};

/**
 * The choice between auth options: of two that take few words a segmented control, else cards. `help` is with the
 * chosen one.
 */
export function authOptionPicker(model: ViewModel, help: unknown): unknown {
  const { authOptions } = model.state.integration!;
  const isBrief = authOptions.length === 2 && authOptions.every((option) => takesOneLine(option, model));
  return html`<fieldset class=${isBrief ? 'segments' : 'cards'} part="auth-options">
    <legend class="label" .textContent=${say(formStrings(model.strings).chooseOption)}></legend>
    ${isBrief ? segments(model, help) : authOptions.map((option) => card(option, model, help))}
  </fieldset>`;
}

function takesOneLine(option: AuthOption, { strings }: ViewModel): boolean {
  const { description = '' } = helpOfOption(option, strings);
  return description.length <= LINE && !description.includes('\n');
}

function card(option: AuthOption, model: ViewModel, help: unknown): unknown {
  return html`<div class="card" part="auth-option">
    ${radio(option, model, true)} ${text(option, model)} ${option === model.state.authOption ? help : ''}
  </div>`;
}

/**
 * Segments side by side, and below them what is said of the chosen one. That it asks for details, the fields say
 * themselves.
 */
function segments(model: ViewModel, help: unknown): unknown {
  const { authOptions } = model.state.integration!;
  const chosen = model.state.authOption!;
  const isSaid = kindOf(chosen) !== 'kindDetails' || helpOfOption(chosen, model.strings).description;
  const isWide = authOptions.some(({ title }) => LONG_WORD.test(title));
  return html`<div class="bar ${isWide ? 'wide' : ''}">
      ${authOptions.map(
        (option) =>
          html`<div class="segment" part="auth-option"
            >${radio(option, model, isSaid && option === chosen)}</div
          >`,
      )}
    </div>
    ${isSaid ? text(chosen, model) : ''} ${help}`;
}

/** The radio button of an auth option, its icon, and its title. */
function radio(option: AuthOption, model: ViewModel, isDescribed: unknown): unknown {
  const { state, flow } = model;
  const { key, title, type } = option;
  const id = idOf(option, model);
  const isChosen = option === state.authOption;
  return html`<input
      type="radio"
      name="auth-option"
      id=${id}
      aria-describedby=${isDescribed ? id + '-text' : nothing}
      .checked=${live(isChosen)}
      ?disabled=${isUnderWay(state) && !isChosen}
      @change=${() => flow.send({ type: 'option-chosen', key })}
    /><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${ICONS[kindOf(option)]} /></svg
    ><label for=${id} translate=${title ? nothing : 'no'} .textContent=${title || key || type}></label>`;
}

/** The description of an auth option, else what it asks of the user. */
function text(option: AuthOption, model: ViewModel): unknown {
  const { state, strings } = model;
  const own = helpOfOption(option, strings).description;
  const asks = say(formStrings(strings)[kindOf(option)], { name: state.integration!.name });
  return html`<div class="description" id=${idOf(option, model) + '-text'}>
    ${own ? html`<div ${description(own, model)}></div>` : html`<div .textContent=${asks}></div>`}
  </div>`;
}

const idOf = (option: AuthOption, { state }: ViewModel): string =>
  `option-${state.integration!.authOptions.indexOf(option)}`;
