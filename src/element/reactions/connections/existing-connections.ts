import { html } from 'lit/html.js';
import type { Connection } from '../../../connection/model.js';
import { isUnderWay } from '../../../flow/state.js';
import { say } from '../../strings/sentence.js';
import { button } from '../../views/notices.js';
import type { ViewModel } from '../../views/view-model.js';
import { formStrings } from '../form-strings.js';
import { healthOf, toneOf } from './health.js';
import { shownConnections } from './shown-connections.js';

/** What an edition shows of a connection besides. */
export interface RowExtras {
  /** More that is known of it, a line each. */
  details(connection: Connection, name: string, model: ViewModel): readonly (string | undefined)[];
  /** More that can be done with it. */
  tools(connection: Connection, model: ViewModel): unknown;
  /** What is open for it, unless that is the question whether to disconnect. */
  panel(connection: Connection, model: ViewModel): unknown;
}

/** The existing connections: their names, their age, whether they work, and what can be done with them. */
export function existingConnections(model: ViewModel, extras?: RowExtras): unknown {
  const { connections } = shownConnections(model.flow);
  return connections.map((connection) => connectionRow(connection, model, extras));
}

/** One connection. */
export function connectionRow(connection: Connection, model: ViewModel, extras?: RowExtras): unknown {
  const name = connection.name || model.state.integration!.name;
  const details = [connection.error, ...(extras?.details(connection, name, model) ?? [])];
  return html`<section
    class="notice ${toneOf(connection)}"
    part="existing"
    role="group"
    aria-labelledby="connection-${connection.id}"
  >
    <p
      ><span id="connection-${connection.id}" .textContent=${healthOf(connection, name, model.strings)}></span
      ><small role="status" .textContent=${details.filter(Boolean).join('\n')}></small
    ></p>
    ${tools(connection, name, model, extras)}
  </section>`;
}

function tools(
  connection: Connection,
  name: string,
  model: ViewModel,
  extras: RowExtras | undefined,
): unknown {
  const { strings, flow, archivable, state } = model;
  const form = formStrings(strings);
  const { panel, open } = shownConnections(flow);
  const { id, disconnected } = connection;
  const label = say(disconnected ? form.remove : form.archive);
  if (panel?.id !== id) {
    if (isUnderWay(state)) return;
    const archive = archivable && button(label, () => open({ kind: 'archive', id }));
    return [extras?.tools(connection, model), archive || undefined];
  }
  // Asks for a confirmation first, since disconnecting can't be undone.
  return (
    extras?.panel(connection, model) ??
    html`<div class="question" role="alertdialog" aria-label=${label}>
      <p .textContent=${say(disconnected ? form.removeQuestion : form.archiveQuestion, { name })}></p>
      ${button(disconnected ? label : say(form.archiveConfirm), () => flow.send({ type: 'archive-confirmed', connection }))}
      ${button(say(form.archiveKeep), () => open(undefined), 'quiet')}
    </div>`
  );
}
