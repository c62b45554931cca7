import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { createConnectionCare, type ConnectionCare } from '../../../flow/reactions/connection-care.js';
import { createConnectionList, type ConnectionList } from '../../../flow/reactions/connection-list.js';
import { fire } from '../../events.js';
import type { FormProperties } from '../../form-properties.js';
import { care as english } from '../../strings/care.js';
import type { AllStrings, Strings } from '../../strings/strings.js';
import { formStrings } from '../form-strings.js';
import { keepConnections, shownConnections } from './shown-connections.js';

const cares = new WeakMap<ConnectionFlow, ConnectionCare>();

/** What the user does with the connections that a form shows; the flow stands for the form in the views. */
export const careOf = (flow: ConnectionFlow): ConnectionCare => cares.get(flow)!;

export const listOf = (flow: ConnectionFlow): ConnectionList => shownConnections(flow) as ConnectionList;

export const careStrings = (strings: Strings): AllStrings['form'] => ({
  ...english,
  ...formStrings(strings),
});

/** Has the connections of a form listed, renamed and tested. */
export function careFor(form: FormProperties, flow: ConnectionFlow): void {
  const list = keepConnections(form, flow, createConnectionList);
  const care = createConnectionCare(flow, list, {
    mayRename: () => Boolean(form.client?.patch ?? !form.client),
    onRenamed: (connection) => fire(form, 'connection-rename', { connection }),
  });
  cares.set(flow, care);
}
