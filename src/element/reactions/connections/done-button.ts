import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { say } from '../../strings/sentence.js';
import { fire } from '../../events.js';
import type { FormProperties } from '../../form-properties.js';
import { button } from '../../views/notices.js';
import type { ViewModel } from '../../views/view-model.js';
import { careStrings } from './care.js';

const forms = new WeakMap<ConnectionFlow, FormProperties>();

/** Lets the views tell the page that the user is done; the flow stands for the form in them. */
export function tellWhenDone(form: FormProperties, flow: ConnectionFlow): void {
  forms.set(flow, form);
}

/** Where the page closes what the form is in. */
export function doneButton({ flow, state, strings }: ViewModel): unknown {
  const form = forms.get(flow)!;
  const tell = () => fire(form, 'connection-done', { connection: state.connection! });
  return form.closable ? button(say(careStrings(strings).done), tell) : undefined;
}
