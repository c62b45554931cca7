import { html } from 'lit/html.js';
import type { Connection } from '../../../connection/model.js';
import { say } from '../../strings/sentence.js';
import { button } from '../../views/notices.js';
import type { ViewModel } from '../../views/view-model.js';
import { formStrings } from '../form-strings.js';
import { shownConnections } from './shown-connections.js';

/** Asks for a confirmation first, since disconnecting can't be undone. */
export function archiveQuestion(connection: Connection, name: string, { flow, strings }: ViewModel): unknown {
  const form = formStrings(strings);
  const { disconnected } = connection;
  return html`<div
    class="question"
    role="alertdialog"
    aria-label=${say(disconnected ? form.remove : form.archive)}
    aria-describedby="question"
  >
    <p
      id="question"
      .textContent=${say(disconnected ? form.removeQuestion : form.archiveQuestion, { name })}
    ></p>
    ${button(say(disconnected ? form.remove : form.archiveConfirm), () => flow.send({ type: 'archive-confirmed', connection }))}
    ${button(say(form.archiveKeep), () => shownConnections(flow).open(undefined), 'quiet')}
  </div>`;
}
