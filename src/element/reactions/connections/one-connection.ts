import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { createSingleConnection } from '../../../flow/reactions/single-connection.js';
import type { FormProperties } from '../../form-properties.js';
import type { Reactions } from '../../views/view-model.js';
import { attend as attendToForm } from '../attend.js';
import { keepConnections } from './shown-connections.js';

/** The same without a list: the form shows the existing connection alone. */
export function attend(form: FormProperties, flow: ConnectionFlow): void {
  keepConnections(form, flow, createSingleConnection);
  attendToForm(form, flow);
}

export const loadConnections: Reactions['loadConnections'] = (form, flow, integration, existing) =>
  keepConnections(form, flow, createSingleConnection).load(integration, existing);
