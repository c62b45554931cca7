import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { createConnectionList } from '../../../flow/reactions/connection-list.js';
import type { FormProperties } from '../../form-properties.js';
import type { Reactions, ViewModel } from '../../views/view-model.js';
import { attend as attendToForm } from '../attend.js';
import { careFor, listOf } from './care.js';
import { connectionRow } from './connection-row.js';
import { tellWhenDone } from './done-button.js';
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

/** The existing connections, what they are in want of, and what re-connects, renames and tests each. */
export function existingConnections(model: ViewModel): unknown {
  const { flow, strings } = model;
  foldOf(flow).speak(strings);
  return listOf(flow).connections.map((connection) => connectionRow(connection, model));
}
