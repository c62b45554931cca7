import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderDescription } from '../fields/description.js';
import { say, type Sentence } from '../strings.js';
import { button, describeError, notice } from './notices.js';
import { choosesOption, nameOf, type View } from './view.js';

/** What the user fills in, how the attempt goes, and the button. */
export function connectForm(view: View, fields: unknown): unknown {
  const { state, strings, actions } = view;
  const busy = state.status === 'connecting' || state.status === 'leaving';
  const submit = (event: Event) => {
    event.preventDefault();
    actions.submit();
  };
  return html`<form part="form" novalidate aria-busy=${busy} @submit=${submit}>
    ${choosesOption(view) ? view.later?.optionPicker(view) : nothing}${explanation(view)}${fields}${nameField(view)}${progress(view)}
    <div class="actions">
      <button class="primary" part="button submit" type="submit" ?disabled=${state.status === 'leaving'}>
        ${say(busy ? strings.form.connecting : act(view), nameOf(state))}
      </button>
      ${state.status === 'connecting' ? button(say(strings.form.cancel), actions.cancel, 'quiet') : nothing}
    </div>
  </form>`;
}

/** What the button is called: it depends on what is there already. */
function act({ state, strings: { form }, reconnects, several }: View): Sentence {
  if (reconnects) return form.reconnect;
  if (!state.existing) return form.connect;
  return several ? form.connectAnother : form.reconnect;
}

/** What the service says about the option, and where it explains how to get what it asks for. */
function explanation(view: View): unknown {
  const { state, strings } = view;
  const { description, helpUri } = state.authOption!;
  // With several options each card has its own description.
  const described = description && !choosesOption(view);
  if (!described && !helpUri) return nothing;
  return html`<div class="explanation">
    ${described ? html`<div class="description" part="description">${renderDescription(description)}</div>` : nothing}
    ${helpUri
      ? html`<a part="help" href=${helpUri} target="_blank" rel="noopener noreferrer">${say(strings.form.help)}</a>`
      : nothing}
  </div>`;
}

function nameField({ nameable, connectionName, strings, actions }: View): unknown {
  if (!nameable) return nothing;
  const input = (event: Event) => actions.nameConnection((event.target as HTMLInputElement).value);
  return html`<div class="field" part="field">
    <label class="label" part="label" for="connection-name" data-mark=${say(strings.field.optional)}>${say(strings.form.connectionName)}</label>
    <input class="control" part="control" id="connection-name" autocomplete="off" .value=${live(connectionName)} @input=${input}>
  </div>`;
}

function progress(view: View): unknown {
  const { state, strings, actions } = view;
  const name = nameOf(state);
  switch (state.status) {
    case 'connecting':
      return state.authOption!.type === 'client-credentials'
        ? notice('info', say(strings.form.connecting))
        : notice(
            'info',
            say(strings.form.finishInWindow, name),
            button(say(strings.form.showWindow), actions.showWindow, 'quiet'),
          );
    case 'leaving':
      return notice('info', say(strings.form.leaving, name));
    case 'failed':
      return notice('problem', describeError(state.error!, name.name, strings));
    case 'cancelled':
      return notice('info', say(strings.form.cancelled));
    default:
      return view.reconnects || view.several || !state.existing || state.existing.disconnected
        ? nothing
        : html`<p class="hint">${say(strings.form.replaces)}</p>`;
  }
}
