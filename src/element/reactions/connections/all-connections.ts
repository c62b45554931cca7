import { html } from 'lit/html.js';
import { errorsOf } from '../../../connection/connection-health.js';
import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { createConnectionList } from '../../../flow/reactions/connection-list.js';
import type { FormProperties } from '../../form-properties.js';
import type { Reactions, ViewModel } from '../../views/view-model.js';
import { attend as attendToForm } from '../attend.js';
import { connectedNotice as connectedView, unavailableDetails as detailsView } from '../attempt.js';
import { careFor, listOf } from './care.js';
import { connectionRow } from './connection-row.js';
import { doneButton, tellWhenDone } from './done-button.js';
import { foldForm, foldOf } from './fold-form.js';
import { keepConnections } from './shown-connections.js';

export { statusPill } from './status-pill.js';

/** Attends to what the user does, and to the connections that they rename and test. */
export function attend(form: FormProperties, flow: ConnectionFlow): void {
  careFor(form, flow);
  tellWhenDone(form, flow);
  attendToForm(form, flow);
  foldForm(form, flow);
}

export const loadConnections: Reactions['loadConnections'] = (form, flow, integration, existing) =>
  keepConnections(form, flow, createConnectionList).load(integration, existing);

/** With a tick that is drawn, or with what a connection is in want of that has been made and does not work yet. */
export const connectedNotice = (model: ViewModel): unknown =>
  html`<div class="done"
    ><svg class="tick" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="22" />
      <path pathLength="1" d="M15 25l6 6 12-13" /></svg
    >${connectedView(model, connectionRow)}${doneButton(model)}</div
  >`;

/** With what is wrong with how the integration is set up. */
export const unavailableDetails = (model: ViewModel): unknown =>
  detailsView(model, errorsOf(model.state.integration!));

/** The existing connections, what they are in want of, and what re-connects, renames and tests each. */
export function existingConnections(model: ViewModel): unknown {
  const { flow, strings } = model;
  foldOf(flow).speak(strings);
  return listOf(flow).connections.map((connection) => connectionRow(connection, model));
}
