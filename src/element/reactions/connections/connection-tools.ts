import { html, nothing } from 'lit/html.js';
import { readConnectionHealth } from '../../../connection/connection-health.js';
import type { Connection } from '../../../connection/model.js';
import { say, type Sentence } from '../../strings/sentence.js';
import type { ViewModel } from '../../views/view-model.js';
import { careOf, careStrings, listOf } from './care.js';
import { foldOf, isChosen } from './fold-form.js';

/** What can be done with a connection, a button or link each. */
export interface ConnectionTools {
  /** What it is in want of, to be seen at once. */
  readonly inRow: unknown;
  readonly inMenu: readonly unknown[];
}

export function connectionTools(connection: Connection, model: ViewModel): ConnectionTools {
  const { flow, strings, state, allowsMultiple, archivable } = model;
  const form = careStrings(strings);
  const care = careOf(flow);
  const list = listOf(flow);
  const fold = foldOf(flow);
  const { id, disconnected } = connection;
  const { canTest, canRefreshCredentials, clientAction } = readConnectionHealth(connection);
  const isOneOfSeveral = list.connections.length > 1 || allowsMultiple || state.reconnects;
  const reconnects = state.authOption && (isOneOfSeveral || fold.isFolded());
  /** Whether it is the one, where that is a choice. */
  const chosen = isOneOfSeveral ? isChosen(connection, model) : nothing;
  const reconnect = () => {
    if (isOneOfSeveral && !(isReconnected() && fold.isFolded())) list.choose(connection);
    // Chosen a second time, it is chosen no more.
    if (!isOneOfSeveral || isReconnected()) fold.open(model);
  };
  const isReconnected = () => flow.state.reconnects && flow.state.existing?.id === id;
  // The buttons of all rows are called the same: the description tells them apart.
  const tool = (label: Sentence, act: () => void, checked: unknown = nothing) =>
    html`<button
      class="quiet"
      part="button quiet"
      type="button"
      role=${checked === nothing ? 'menuitem' : 'menuitemcheckbox'}
      aria-describedby="connection-${id}"
      aria-checked=${checked}
      @click=${act}
      .textContent=${say(label)}
    ></button>`;
  const inMenu = [
    reconnects && !disconnected ? tool(form.reconnect, reconnect, chosen) : undefined,
    clientAction?.uiUrl
      ? html`<a
          class="quiet"
          role="menuitem"
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
  const inRow =
    reconnects && disconnected
      ? html`<button
          class="secondary"
          part="button secondary"
          type="button"
          aria-describedby="connection-${id}"
          aria-pressed=${chosen}
          @click=${reconnect}
          .textContent=${say(form.reconnect)}
        ></button>`
      : nothing;
  return { inRow, inMenu };
}
