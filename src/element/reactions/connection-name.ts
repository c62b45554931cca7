import { html } from 'lit/html.js';
import type { ConnectionFlow } from '../../flow/connection-flow.js';
import { live } from '../fields/live.js';
import { say } from '../strings/sentence.js';
import type { ViewModel } from '../views/view-model.js';
import { formStrings } from './form-strings.js';

/** What the user calls the new connection; the flow stands for the form. */
const typed = new WeakMap<ConnectionFlow, string>();

export const typedName = (flow: ConnectionFlow): string | undefined => typed.get(flow)?.trim();

/** A form that is reset has no name for it. */
export function forgetNameOnReset(flow: ConnectionFlow): void {
  flow.subscribe((_, { type }) => {
    if (type === 'reset') typed.delete(flow);
  });
}

/** The control for the name of the connection, where the user may name it. */
export function nameField({ nameable, strings, flow }: ViewModel): unknown {
  if (!nameable) return;
  const input = ({ target }: Event) => typed.set(flow, (target as HTMLInputElement).value);
  return html`<div class="field" part="field"
    ><label
      class="label"
      part="label"
      for="connection-name"
      data-mark=${say(strings.field.optional)}
      .textContent=${say(formStrings(strings).connectionName)}
    ></label
    ><input
      class="control"
      part="control"
      id="connection-name"
      dir="auto"
      autocomplete="off"
      .value=${live(typed.get(flow) ?? '')}
      @input=${input}
  /></div>`;
}
