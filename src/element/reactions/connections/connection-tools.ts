import { html, nothing } from 'lit/html.js';
import { readConnectionHealth } from '../../../connection/connection-health.js';
import type { Connection } from '../../../connection/model.js';
import { say, type Sentence } from '../../strings/sentence.js';
import type { ViewModel } from '../../views/view-model.js';
import { careOf, careStrings, listOf } from './care.js';
import { foldOf } from './fold-form.js';

/** What can be done with a connection, a button or link each. */
export function connectionTools(connection: Connection, model: ViewModel): unknown[] {
  const { flow, strings, state, allowsMultiple, archivable } = model;
  const form = careStrings(strings);
  const care = careOf(flow);
  const list = listOf(flow);
  const fold = foldOf(flow);
  const { id, disconnected } = connection;
  const { canTest, canRefreshCredentials, clientAction } = readConnectionHealth(connection);
  const isOneOfSeveral = list.connections.length > 1 || allowsMultiple || state.reconnects;
  const isChosen = Boolean(state.reconnects && state.existing?.id === id);
  // The buttons of all rows are called the same: the description tells them apart.
  const tool = (label: Sentence, act: () => void, pressed?: boolean) =>
    html`<button
      class="quiet"
      part="button quiet"
      type="button"
      aria-describedby="connection-${id}"
      aria-pressed=${pressed ?? nothing}
      @click=${act}
      .textContent=${say(label)}
    ></button>`;
  const reconnect = () => {
    if (isOneOfSeveral && !(isChosen && fold.isFolded())) list.choose(connection);
    fold.open(model);
  };
  return [
    state.authOption && (isOneOfSeveral || fold.isFolded())
      ? tool(form.reconnect, reconnect, isOneOfSeveral ? isChosen && !fold.isFolded() : undefined)
      : undefined,
    clientAction?.uiUrl
      ? html`<a
          class="quiet"
          href=${clientAction.uiUrl}
          target="_blank"
          rel="noopener noreferrer"
          .textContent=${say(form.openAction)}
        ></a>`
      : undefined,
    canTest ? tool(form.test, () => care.test(connection)) : undefined,
    canRefreshCredentials && disconnected ? tool(form.refresh, () => care.refresh(connection)) : undefined,
    care.mayRename() ? tool(form.rename, () => list.open({ kind: 'rename', id })) : undefined,
    archivable
      ? tool(disconnected ? form.remove : form.archive, () => list.open({ kind: 'archive', id }))
      : undefined,
  ].filter(Boolean);
}
