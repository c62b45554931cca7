import { html } from 'lit/html.js';
import { signsIn } from '../../connection/auth-types.js';
import type { ConnectionError } from '../../connection/error.js';
import { live } from '../fields/live.js';
import { errors } from '../strings/errors.js';
import { say, type Sentence } from '../strings/sentence.js';
import type { Strings } from '../strings/strings.js';
import { button, notice } from '../views/notices.js';
import { integrationName, type ViewModel } from '../views/view-model.js';
import { formStrings } from './form-strings.js';

/** The label of the submit button, which depends on the existing connection. */
export function submitLabel({ state, strings, reconnects, allowsMultiple }: ViewModel): Sentence {
  const form = formStrings(strings);
  if (reconnects) return form.reconnect;
  if (!state.existing) return form.connect;
  return allowsMultiple ? form.connectAnother : form.reconnect;
}

/** The control for the name of the connection, where the user may name it, and the progress. */
export function belowFields(model: ViewModel): unknown {
  return [nameField(model), progress(model)];
}

export function connectedNotice({ state, strings, allowsMultiple, flow }: ViewModel): unknown {
  const form = formStrings(strings);
  const again = allowsMultiple && button(say(form.connectAnother), () => flow.send({ type: 'reset' }));
  return notice('success', say(form.connected, integrationName(state)), again || undefined);
}

/** A sentence for the user about an error. The message of the service is shown as plain text. */
export function describeError({ code, message }: ConnectionError, name: string, { error }: Strings): string {
  return say({ ...errors, ...error }[code], { message, name });
}

function nameField({ nameable, connectionName, strings, nameConnection }: ViewModel): unknown {
  if (!nameable) return;
  const input = (event: Event) => nameConnection((event.target as HTMLInputElement).value);
  return html`<div class="field" part="field"
    ><label
      class="label"
      part="label"
      for="connection-name"
      data-mark=${say(strings.field.optional)}
      .textContent=${say(formStrings(strings).connectionName)}
    ></label
    ><input
      class="control"
      part="control"
      id="connection-name"
      dir="auto"
      autocomplete="off"
      .value=${live(connectionName)}
      @input=${input}
  /></div>`;
}

function progress(model: ViewModel): unknown {
  const { state, strings, flow } = model;
  const form = formStrings(strings);
  const name = integrationName(state);
  switch (state.status) {
    case 'connecting':
      return !model.signsInPopup || !signsIn(state.authOption!.type)
        ? notice('info', say(form.connecting))
        : notice(
            'info',
            say(form.finishInWindow, name),
            button(say(form.showWindow), () => flow.focusWindow(), 'quiet'),
          );
    case 'leaving':
      return notice('info', say(form.leaving, name));
    case 'failed':
      return notice('problem', describeError(state.error!, name.name, strings));
    case 'cancelled':
      return notice('info', say(form.cancelled));
    default:
      return model.reconnects || model.allowsMultiple || !state.existing || state.existing.disconnected
        ? undefined
        : html`<p class="hint" .textContent=${say(form.replaces)}></p>`;
  }
}
