import { html } from 'lit/html.js';
import { signsIn } from '../../connection/auth-types.js';
import { isUnderWay } from '../../flow/state.js';
import { description } from '../fields/description.js';
import { helpLink, helpOfOption } from '../help.js';
import { say, type Sentence } from '../strings/sentence.js';
import { button } from './notices.js';
import { choosesAuthOption, integrationName, type ViewModel } from './view-model.js';

/** The auth options, the fields, the progress of the attempt, and the buttons. */
export function connectForm(model: ViewModel, fields: unknown): unknown {
  const {
    state,
    strings: { form },
    flow,
    reactions,
  } = model;
  const connecting = isUnderWay(state);
  // On the button as well as on the form: in a sandbox without `allow-forms` the form gets no `submit`.
  const submit = (event: Event) => {
    event.preventDefault();
    model.submit();
  };
  const label = connecting ? form.connecting : (reactions?.submitLabel(model) ?? connectLabel(model));
  // What a keyboard and a browser do for prose would spoil a key, a host name or code. Controls of prose say otherwise.
  return html`<form
    part="form"
    novalidate
    autocapitalize="none"
    autocorrect="off"
    spellcheck="false"
    aria-busy=${connecting}
    @submit=${submit}
    >${explanation(model)}${fields}${reactions?.belowFields(model)}<slot name="before-submit"></slot
    ><div class="actions" part="actions"
      ><button
        class="primary"
        part="button submit"
        type="submit"
        @click=${submit}
        .textContent=${say(label, integrationName(state))}
      ></button
      >${connecting ? button(say(form.cancel), () => flow.send({ type: 'given-up' }), 'quiet') : ''}</div
    ></form
  >`;
}

/** What the button says where there is no connection yet. */
function connectLabel({ state, strings: { form } }: ViewModel): Sentence {
  return signsIn(state.authOption!.type) ? form.signIn : form.connect;
}

/** The choice between auth options, or the description of the only one; with the link to the help page. */
function explanation(model: ViewModel): unknown {
  const { state, strings, reactions } = model;
  const own = helpOfOption(state.authOption!, strings);
  const help = html`<slot name="help">${helpLink(own, strings)}</slot>`;
  if (choosesAuthOption(model)) return reactions?.authOptionPicker(model, help);
  return own.description
    ? html`<div class="explanation"
        ><div class="description" part="description" ${description(own.description, model)}></div>${help}</div
      >`
    : help;
}
