import { html, nothing } from 'lit';
import { say } from '../strings.js';
import { connectForm } from './connect-form.js';
import { integrationHeader } from './integration-header.js';
import { button, describeError, notice } from './notices.js';
import { nameOf, type View } from './view.js';

/** The whole element as it stands. `fields` is what the chosen option asks for. */
export function connectView(view: View, fields: unknown): unknown {
  const { state, strings, actions } = view;
  switch (state.status) {
    case 'idle':
      return nothing;
    case 'loading':
      return skeleton(view);
    case 'load-failed':
      return notice(
        'problem',
        `${say(strings.form.loadFailed)} ${describeError(state.error!, '', strings)}`,
        button(say(strings.form.retry), actions.reload),
      );
    case 'unavailable':
      return html`${integrationHeader(state.integration!)}${notice('info', say(strings.form.unavailable, nameOf(state)))}`;
    case 'connected':
      return html`${integrationHeader(state.integration!)}${notice(
        'success',
        say(strings.form.connected, nameOf(state)),
        view.several ? button(say(strings.form.connectAnother), actions.reset) : nothing,
      )}`;
    default:
      return html`${integrationHeader(state.integration!)}
        <div class="body">${state.existing ? view.later?.existingConnection(view, state.existing) : nothing}${connectForm(view, fields)}</div>`;
  }
}

/** About as tall as a small form, so that little moves when the form comes. */
function skeleton({ strings }: View): unknown {
  return html`<div class="skeleton" role="status" aria-label=${say(strings.form.loading)}><i></i><i></i><i></i></div>`;
}
