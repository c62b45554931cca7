import { html, nothing } from 'lit';
import type { FlowState } from '../../flow/state.js';
import { renderDescription } from '../fields/description.js';
import { say, type Strings } from '../strings.js';
import { integrationHeader } from './integration-header.js';
import { button, describeError, notice } from './notices.js';
import { optionPicker } from './option-picker.js';

/** What the views may ask the element to do. */
export interface ConnectActions {
  readonly reload: () => void;
  readonly reset: () => void;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly showWindow: () => void;
  readonly chooseOption: (key: string) => void;
}

/** The whole form as it stands. `fields` is what the chosen option asks for. */
export function connectView(state: FlowState, fields: unknown, strings: Strings, actions: ConnectActions): unknown {
  switch (state.status) {
    case 'idle':
      return nothing;
    case 'loading':
      return skeleton(strings);
    case 'load-failed':
      return notice(
        'problem',
        `${say(strings.form.loadFailed)} ${describeError(state.error!, '', strings)}`,
        button(say(strings.form.retry), actions.reload),
      );
    case 'unavailable':
      return html`${integrationHeader(state.integration!)}${notice('info', say(strings.form.unavailable, nameOf(state)))}`;
    case 'connected':
      return html`${integrationHeader(state.integration!)}${notice('success', say(strings.form.connected, nameOf(state)))}`;
    default:
      return html`${integrationHeader(state.integration!)}${form(state, fields, strings, actions)}`;
  }
}

function nameOf({ integration, connection }: FlowState): { name: string } {
  return { name: integration?.name || connection?.name || '' };
}

function form(state: FlowState, fields: unknown, strings: Strings, actions: ConnectActions): unknown {
  const { integration, authOption, status } = state;
  const busy = status === 'connecting' || status === 'leaving';
  const submit = (event: Event) => {
    event.preventDefault();
    actions.submit();
  };
  return html`<form part="form" novalidate aria-busy=${busy} @submit=${submit}>
    <div class="body">
      ${optionPicker(integration!.authOptions, authOption!, strings, actions.chooseOption)}
      ${explanation(state, strings)}
      ${fields}
    </div>
    ${progress(state, strings, actions)}
    <div class="actions">
      <button class="primary" part="button submit" type="submit" ?disabled=${status === 'leaving'}>
        ${say(busy ? strings.form.connecting : strings.form.connect, nameOf(state))}
      </button>
      ${status === 'connecting' ? button(say(strings.form.cancel), actions.cancel, 'quiet') : nothing}
    </div>
  </form>`;
}

/** What the service says about the option, and where it explains how to get what it asks for. */
function explanation({ authOption }: FlowState, strings: Strings): unknown {
  const { description, helpUri } = authOption!;
  const link = isWebAddress(helpUri);
  if (!description && !link) return nothing;
  return html`<div class="explanation">
    ${description ? html`<div class="description" part="description">${renderDescription(description)}</div>` : nothing}
    ${link
      ? html`<a part="help" href=${helpUri} target="_blank" rel="noopener noreferrer">${say(strings.form.help)}</a>`
      : nothing}
  </div>`;
}

/** Anything but a web address, `javascript:` above all, makes no link. */
function isWebAddress(uri: string): boolean {
  return URL.canParse(uri) && /^https?:$/.test(new URL(uri).protocol);
}

function progress(state: FlowState, strings: Strings, actions: ConnectActions): unknown {
  switch (state.status) {
    case 'connecting':
      return opensWindow(state)
        ? notice(
            'info',
            say(strings.form.finishInWindow, nameOf(state)),
            button(say(strings.form.showWindow), actions.showWindow, 'quiet'),
          )
        : notice('info', say(strings.form.connecting));
    case 'leaving':
      return notice('info', say(strings.form.leaving, nameOf(state)));
    case 'failed':
      return notice('problem', describeError(state.error!, nameOf(state).name, strings));
    case 'cancelled':
      return notice('info', say(strings.form.cancelled));
    default:
      return nothing;
  }
}

function opensWindow({ authOption }: FlowState): boolean {
  return authOption!.type !== 'client-credentials';
}

/** About as tall as a small form, so that little moves when the form comes. */
function skeleton(strings: Strings): unknown {
  return html`<div class="skeleton" role="status" aria-label=${say(strings.form.loading)}><i></i><i></i><i></i></div>`;
}
