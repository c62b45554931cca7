import { html, nothing } from 'lit/html.js';
import { signsIn } from '../../connection/auth-types.js';
import { say, type Sentence } from '../strings/sentence.js';
import { button, notice } from '../views/notices.js';
import { integrationName, type ViewModel } from '../views/view-model.js';
import { connectionRow } from './connections/existing-connections.js';
import { toneOf } from './connections/health.js';
import { describeError } from './describe-error.js';
import { nameField } from './connection-name.js';
import { formStrings } from './form-strings.js';

/** The label of the submit button where there is a connection already. */
export function submitLabel({ state, strings, reconnects, allowsMultiple }: ViewModel): Sentence | undefined {
  const form = formStrings(strings);
  if (reconnects) return form.reconnect;
  if (!state.existing) return;
  return allowsMultiple ? form.connectAnother : form.reconnect;
}

/** The control for the name of the connection, where the user may name it, and the progress. */
export function belowFields(model: ViewModel): unknown {
  return [nameField(model), progress(model)];
}

/** A connection that has been made and does not work yet is shown as those that were there. */
export function connectedNotice(model: ViewModel): unknown {
  const { state, strings, allowsMultiple, flow } = model;
  const form = formStrings(strings);
  if (toneOf(state.connection!) !== 'success') return connectionRow(state.connection!, model);
  const again = allowsMultiple && button(say(form.connectAnother), () => flow.send({ type: 'reset' }));
  return [
    notice('success', say(form.connected, integrationName(state)), again || undefined),
    html`<slot name="success"></slot>`,
  ];
}

function progress(model: ViewModel): unknown {
  const { state, strings, flow } = model;
  const form = formStrings(strings);
  const name = integrationName(state);
  switch (state.status) {
    case 'connecting':
      return !model.signsInPopup || !signsIn(state.authOption!.type)
        ? // The button says it to the eye.
          notice('spoken', say(form.connecting))
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
      return notice('info', say(signsIn(state.authOption!.type) ? form.cancelled : form.stopped));
    default:
      if (state.archived)
        return notice('info', say(form.archived, { name: state.archived.name || name.name }));
      return model.reconnects || model.allowsMultiple || !state.existing || state.existing.disconnected
        ? undefined
        : html`<p class="hint" .textContent=${say(form.replaces)}></p>`;
  }
}

/** Why the integration could not be loaded, or what failed since it was found to be unavailable; `reasons` say why. */
export function failureDetails({ state, strings }: ViewModel, reasons: readonly string[] = []): unknown {
  const { error } = state;
  const texts = [...reasons, error && describeError(error, integrationName(state).name, strings)].filter(
    Boolean,
  );
  return texts.length ? html`<small class="said" .textContent=${texts.join('\n')}></small>` : nothing;
}
