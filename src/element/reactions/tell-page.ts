import type { ConnectionFlow } from '../../flow/connection-flow.js';
import { fire } from '../events.js';
import type { FormProperties } from '../form-properties.js';

/** Tells the page what the user has chosen, disconnected and opened. */
export function tellPage(form: FormProperties, flow: ConnectionFlow): void {
  const chosen = () => ({ integration: flow.state.integration!, authOption: flow.state.authOption! });

  flow.subscribe((_, event) => {
    if (event.type === 'option-chosen') fire(form, 'connection-option', chosen());
    if (event.type === 'archived') fire(form, 'connection-archive', { connection: event.connection });
  });
  form.renderRoot.addEventListener('click', ({ target }) => {
    // The help page of an auth option, and what its descriptions link to.
    const link = (target as Element).closest<HTMLAnchorElement>('form a');
    // Not what the page has put into a slot, within a form of its own.
    if (link && form.renderRoot.contains(link))
      fire(form, 'connection-help', { ...chosen(), url: link.href });
  });
}
