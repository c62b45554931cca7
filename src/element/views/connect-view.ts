import { html } from 'lit/html.js';
import { say } from '../strings/sentence.js';
import { connectForm } from './connect-form.js';
import { integrationHeader } from './integration-header.js';
import { button, notice } from './notices.js';
import { integrationName, type ViewModel } from './view-model.js';

/** The whole element. `fields` are those of the chosen auth option, already rendered. */
export function connectView(model: ViewModel, fields: unknown): unknown {
  const { status, integration } = model.state;
  if (status === 'idle') return;
  const header = integration ?? (model.known.name && model.known);
  return html`<slot name="header">${header && integrationHeader(header, model)}</slot
    >${content(model, fields)}${integration && model.missing}<slot name="footer"></slot>`;
}

function content(model: ViewModel, fields: unknown): unknown {
  const { state, strings, flow, reactions } = model;
  switch (state.status) {
    case 'loading':
      return skeleton(model);
    case 'load-failed':
      return notice('problem', say(strings.form.loadFailed), [
        reactions?.failureDetails(model),
        button(say(strings.form.retry), () => flow.send({ type: 'reloaded' })),
      ]);
    case 'connected':
      return reactions?.connectedNotice(model);
  }
  return html`<div class="body"
    >${reactions?.existingConnections(model)}${
      state.status === 'unavailable'
        ? [
            notice(
              'info',
              say(strings.form.unavailable, integrationName(state)),
              reactions?.failureDetails(model),
            ),
            html`<slot name="unavailable"></slot>`,
          ]
        : connectForm(model, fields)
    }</div
  >`;
}

/** About as tall as a form of three fields, so that the layout shifts little when the form replaces it. */
function skeleton({ strings: { form } }: ViewModel): unknown {
  // What is shown late is said then, too.
  const speak = ({ target }: { readonly target: Element }) => {
    target.closest('.root')!.querySelector('output')!.textContent = target.textContent;
  };
  return html`<div class="skeleton" tabindex="-1"
    ><p class="spoken said" .textContent=${say(form.loading)}></p><i></i><i></i><i></i><i></i><i></i><i></i
    ><p class="late" .textContent=${say(form.stillLoading)} @animationend=${speak}></p
  ></div>`;
}
