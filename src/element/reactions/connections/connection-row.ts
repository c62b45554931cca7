import { html, nothing } from 'lit/html.js';
import { readConnectionHealth } from '../../../connection/connection-health.js';
import type { Connection } from '../../../connection/model.js';
import { isUnderWay } from '../../../flow/state.js';
import { say } from '../../strings/sentence.js';
import type { Strings } from '../../strings/strings.js';
import { logo } from '../../views/integration-header.js';
import type { ViewModel } from '../../views/view-model.js';
import { describeError } from '../describe-error.js';
import { foldedDetails, inShort } from '../folded-details.js';
import { ownKeys } from '../own-keys.js';
import { archiveQuestion } from './archive-question.js';
import { careOf, careStrings, listOf } from './care.js';
import { connectionTools } from './connection-tools.js';
import { isChosen } from './fold-form.js';
import { healthOf, languageOfDates, toneOf } from './health.js';
import { renamePanel } from './rename-panel.js';
import { toolMenu } from './tool-menu.js';

/** One connection: its logo and name, how it is, and a menu of what can be done with it. */
export function connectionRow(connection: Connection, model: ViewModel): unknown {
  const { strings, state } = model;
  const { integration } = state;
  const name = connection.name || integration!.name;
  const tone = toneOf(connection);
  const isReady = tone === 'success';
  const form = careStrings(strings);
  const { id } = connection;
  const tools = connectionTools(connection, model);
  const { details, more } = detailsOf(connection, model);
  const { panel, open } = listOf(model.flow);
  // Answers a question with no, and leaves a name as it is.
  const closeWithEscape = ownKeys((event) => {
    if (event.key !== 'Escape' || panel?.id !== id) return;
    event.preventDefault();
    open(undefined);
  });
  return html`<section
    class="notice ${tone}"
    part="existing"
    role="group"
    aria-labelledby="connection-${id}"
    ?data-chosen=${isChosen(connection, model)}
    @keydown=${closeWithEscape}
  >
    ${logo({ logoUri: integration!.logoUri, name })}
    <p
      ><b
        class=${state.connection ? 'said' : nothing}
        id="connection-${id}"
        translate=${isReady ? 'no' : nothing}
        .textContent=${isReady ? name : healthOf(connection, name, strings)}
      ></b
      >${isReady ? html`<span class="health" .textContent=${sinceOf(connection, strings)}></span>` : nothing}<small
        .textContent=${details}
      ></small
      >${noteOn(connection, name, model)}</p
    >
    ${
      panelOf(connection, name, model) ??
      (isUnderWay(state)
        ? nothing
        : html`<div class="acts"
            >${tools.inRow}${toolMenu(id, say(form.options, { name }), tools.inMenu)}</div
          >`)
    }
    ${foldedDetails(more, strings)}
  </section>`;
}

/** Since when a connection that works is there. */
function sinceOf({ createdAt }: Connection, strings: Strings): string {
  const form = careStrings(strings);
  const date = new Date(createdAt);
  return Number.isNaN(date.getTime())
    ? say(form.isConnected)
    : say(form.connectedSince, {
        since: date.toLocaleDateString(languageOfDates(strings), { dateStyle: 'medium' }),
      });
}

/** What is known of a connection besides, a line each; `more` of what the service says of it at length. */
function detailsOf(connection: Connection, { strings }: ViewModel): { details: string; more: string } {
  const form = careStrings(strings);
  const { clientAction, nextRetryTimestamp } = readConnectionHealth(connection);
  const retry = new Date(connection.disconnected ? nextRetryTimestamp : NaN);
  const said = [connection.error, clientAction?.description].map((text = '') => inShort(text, strings));
  const next = Number.isNaN(retry.getTime())
    ? ''
    : say(form.nextRetry, {
        when: retry.toLocaleString(languageOfDates(strings), { dateStyle: 'medium', timeStyle: 'short' }),
      });
  const lines = (texts: readonly string[]) => texts.filter(Boolean).join('\n');
  return {
    details: lines([...said.map(([shown]) => shown), next]),
    more: lines(said.map(([, rest]) => rest)),
  };
}

/** What comes of what the user does with it. */
function noteOn(connection: Connection, name: string, { flow, strings }: ViewModel): unknown {
  const note = careOf(flow).note(connection);
  if (!note) return nothing;
  const error = note.kind === 'fails' ? note.error : undefined;
  const cause = error
    ? describeError({ code: error.code, message: inShort(error.message, strings)[0] }, name, strings)
    : '';
  const text = `${say(careStrings(strings)[note.kind], { name })}\n${cause}`.trim();
  return html`<small class="said" .textContent=${text}></small>`;
}

/** What the user has opened for it: a question, or a control for its name. */
function panelOf(connection: Connection, name: string, model: ViewModel): unknown {
  const { flow, strings } = model;
  const { panel, open } = listOf(flow);
  if (panel?.id !== connection.id) return undefined;
  if (panel.kind === 'archive') return archiveQuestion(connection, name, model);
  return renamePanel(
    connection,
    careStrings(strings),
    (name) => careOf(flow).rename(connection, name),
    () => open(undefined),
  );
}
