import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import type { CreateShownConnections, ShownConnections } from '../../../flow/reactions/shown-connections.js';
import type { FormProperties } from '../../form-properties.js';

const shown = new WeakMap<ConnectionFlow, ShownConnections>();

/** The connections that a form shows; the flow stands for the form in the views. */
export const shownConnections = (flow: ConnectionFlow): ShownConnections => shown.get(flow)!;

/** Those of the form; makes them at the first call. */
export function keepConnections<Shown extends ShownConnections>(
  form: FormProperties,
  flow: ConnectionFlow,
  create: CreateShownConnections<Shown>,
): Shown {
  const kept = shown.get(flow) ?? create(flow, form, () => form.requestUpdate());
  shown.set(flow, kept);
  return kept as Shown;
}
