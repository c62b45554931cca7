import { html } from 'lit/html.js';
import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { say } from '../../strings/sentence.js';
import { fire } from '../../events.js';
import type { FormProperties } from '../../form-properties.js';
import type { ViewModel } from '../../views/view-model.js';
import { careStrings } from './care.js';

const forms = new WeakMap<ConnectionFlow, FormProperties>();

/** Lets the views tell the page that the user is done; the flow stands for the form in them. */
export function tellWhenDone(form: FormProperties, flow: ConnectionFlow): void {
  forms.set(flow, form);
}

/** Whether the user may go on with one more connection, also after one of those that are there was made anew. */
export function mayConnectAnother(flow: ConnectionFlow): boolean {
  const { allowMultipleConnections, connectionId } = forms.get(flow)!;
  return allowMultipleConnections && !connectionId;
}

/** Where the page closes what the form is in. What the page itself offers as the next step comes before it. */
export function doneButton({ flow, state, strings }: ViewModel): unknown {
  const form = forms.get(flow)!;
  if (!form.closable) return;
  const isFirst = !form.querySelector(':scope > [slot=success]');
  const tell = () => fire(form, 'connection-done', { connection: state.connection! });
  return html`<button
    class=${isFirst ? 'primary' : 'secondary'}
    part="button done"
    type="button"
    @click=${tell}
    .textContent=${say(careStrings(strings).done)}
  ></button>`;
}
