import { html, nothing } from 'lit/html.js';
import { errorsOf, readConnectionHealth } from '../../../connection/connection-health.js';
import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { createConnectionCare, type ConnectionCare } from '../../../flow/reactions/connection-care.js';
import { createConnectionList, type ConnectionList } from '../../../flow/reactions/connection-list.js';
import { fire } from '../../events.js';
import type { FormProperties } from '../../form-properties.js';
import { care as english } from '../../strings/care.js';
import { say, type Sentence } from '../../strings/sentence.js';
import type { AllStrings, Strings } from '../../strings/strings.js';
import type { Reactions, ViewModel } from '../../views/view-model.js';
import { attend as attendToForm } from '../attend.js';
import { connectedNotice as connectedView, unavailableDetails as detailsView } from '../attempt.js';
import { describeError } from '../describe-error.js';
import { formStrings } from '../form-strings.js';
import { existingConnections as connectionsView, type RowExtras } from './existing-connections.js';
import { languageOfDates } from './health.js';
import { renamePanel } from './rename-panel.js';
import { keepConnections, shownConnections } from './shown-connections.js';

const cares = new WeakMap<ConnectionFlow, ConnectionCare>();
const careOf = (flow: ConnectionFlow): ConnectionCare => cares.get(flow)!;
const listOf = (flow: ConnectionFlow) => shownConnections(flow) as ConnectionList;

const careStrings = (strings: Strings): AllStrings['form'] => ({ ...english, ...formStrings(strings) });

/** Attends to what the user does, and to the connections that they rename and test. */
export function attend(form: FormProperties, flow: ConnectionFlow): void {
  const list = keepConnections(form, flow, createConnectionList);
  const care = createConnectionCare(flow, list, {
    mayRename: () => Boolean(form.client?.patch ?? !form.client),
    onRenamed: (connection) => fire(form, 'connection-rename', { connection }),
  });
  cares.set(flow, care);
  attendToForm(form, flow);
}

export const loadConnections: Reactions['loadConnections'] = (form, flow, integration, existing) =>
  keepConnections(form, flow, createConnectionList).load(integration, existing);

const extras: RowExtras = {
  details(connection, name, { flow, strings }) {
    const form = careStrings(strings);
    const { clientAction, nextRetryTimestamp } = readConnectionHealth(connection);
    const retry = new Date(connection.disconnected ? nextRetryTimestamp : NaN);
    const note = careOf(flow).note(connection);
    return [
      clientAction?.description,
      Number.isNaN(retry.getTime())
        ? ''
        : say(form.nextRetry, {
            when: retry.toLocaleString(languageOfDates(strings), { dateStyle: 'medium', timeStyle: 'short' }),
          }),
      note && say(form[note.kind], { name }),
      note?.kind === 'fails' && note.error ? describeError(note.error, name, strings) : '',
    ];
  },

  tools(connection, model) {
    const { flow, strings, state, allowsMultiple } = model;
    const form = careStrings(strings);
    const care = careOf(flow);
    const list = listOf(flow);
    const { id, disconnected } = connection;
    const { canTest, canRefreshCredentials, clientAction } = readConnectionHealth(connection);
    const isOneOfSeveral = list.connections.length > 1 || allowsMultiple || state.reconnects;
    const isChosen = Boolean(state.reconnects && state.existing?.id === id);
    // The buttons of all rows are called the same: the description tells them apart.
    const tool = (label: Sentence, act: () => void, pressed?: boolean, opens?: boolean) =>
      html`<button
        class="secondary"
        part="button"
        type="button"
        aria-describedby="connection-${id}"
        aria-pressed=${pressed ?? nothing}
        ?data-opens=${opens}
        @click=${act}
        .textContent=${say(label)}
      ></button>`;
    return [
      isOneOfSeveral && state.authOption
        ? tool(form.reconnect, () => list.choose(connection), isChosen)
        : undefined,
      clientAction?.uiUrl
        ? html`<a
            href=${clientAction.uiUrl}
            target="_blank"
            rel="noopener noreferrer"
            .textContent=${say(form.openAction)}
          ></a>`
        : undefined,
      canTest ? tool(form.test, () => care.test(connection)) : undefined,
      canRefreshCredentials && disconnected ? tool(form.refresh, () => care.refresh(connection)) : undefined,
      isOneOfSeveral && care.mayRename()
        ? tool(form.rename, () => list.open({ kind: 'rename', id }), undefined, true)
        : undefined,
    ];
  },

  panel(connection, { flow, strings }) {
    const { panel, open } = listOf(flow);
    if (panel?.kind !== 'rename') return undefined;
    return renamePanel(
      connection,
      careStrings(strings),
      (name) => careOf(flow).rename(connection, name),
      () => open(undefined),
    );
  },
};

/** With a tick that is drawn, or with what a connection is in want of that has been made and does not work yet. */
export const connectedNotice = (model: ViewModel): unknown =>
  html`<div class="done"
    ><svg class="tick" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="22" />
      <path pathLength="1" d="M15 25l6 6 12-13" /></svg
    >${connectedView(model, extras)}</div
  >`;

/** With what is wrong with how the integration is set up. */
export const unavailableDetails = (model: ViewModel): unknown =>
  detailsView(model, errorsOf(model.state.integration!));

/** The existing connections, what they are in want of, and what re-connects, renames and tests each. */
export const existingConnections = (model: ViewModel): unknown => connectionsView(model, extras);
