import { html } from 'lit/html.js';
import type { Connection } from '../../../connection/model.js';
import { isUnderWay } from '../../../flow/state.js';
import { say } from '../../strings/sentence.js';
import { button } from '../../views/notices.js';
import type { ViewModel } from '../../views/view-model.js';
import { formStrings } from '../form-strings.js';
import { archiveQuestion } from './archive-question.js';
import { healthOf, toneOf } from './health.js';
import { shownConnections } from './shown-connections.js';

/** The existing connections: their age, whether they work, and what disconnects each. */
export function existingConnections(model: ViewModel): unknown {
  return shownConnections(model.flow).connections.map((connection) => connectionRow(connection, model));
}

/** One connection. */
export function connectionRow(connection: Connection, model: ViewModel): unknown {
  const { flow, strings, archivable, state } = model;
  const { panel, open } = shownConnections(flow);
  const name = connection.name || state.integration!.name;
  const form = formStrings(strings);
  const { id, disconnected, error } = connection;
  return html`<section
    class="notice ${toneOf(connection)}"
    part="existing"
    role="group"
    aria-labelledby="connection-${id}"
  >
    <p
      ><span
        class=${state.connection ? 'said' : ''}
        id="connection-${id}"
        .textContent=${healthOf(connection, name, strings)}
      ></span
      ><small .textContent=${error}></small
    ></p>
    ${
      panel?.id === id
        ? archiveQuestion(connection, name, model)
        : archivable &&
          !isUnderWay(state) &&
          button(say(disconnected ? form.remove : form.archive), () => open({ kind: 'archive', id }))
    }
  </section>`;
}
