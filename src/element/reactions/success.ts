import { html } from 'lit/html.js';
import { say } from '../strings/sentence.js';
import { button, notice } from '../views/notices.js';
import { integrationName, type ViewModel } from '../views/view-model.js';
import { connectionRow } from './connections/connection-row.js';
import { doneButton, mayConnectAnother } from './connections/done-button.js';
import { toneOf } from './connections/health.js';
import { formStrings } from './form-strings.js';

/**
 * That it is connected, with a tick that is drawn, and what comes next: the page's own step, the end, or another
 * connection. Of a connection that has been made and does not work yet, what it is in want of.
 */
export function connectedNotice(model: ViewModel): unknown {
  const { state, strings, flow } = model;
  if (toneOf(state.connection!) !== 'success')
    return html`<div class="done">${connectionRow(state.connection!, model)}${doneButton(model)}</div>`;
  const form = formStrings(strings);
  return html`<div class="done">
    <svg class="tick" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="22" />
      <path pathLength="1" d="M15 25l6 6 12-13" />
    </svg>
    ${notice('success', say(form.connected, integrationName(state)))}
    <slot name="success"></slot>
    ${doneButton(model)}${
      mayConnectAnother(flow) ? button(say(form.connectAnother), () => flow.send({ type: 'reset' })) : ''
    }
  </div>`;
}
