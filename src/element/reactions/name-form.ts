import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { BaseElement } from '../base-element.js';
import { setChanged } from './set-changed.js';

/**
 * Gives the form the name of what is connected, the same in every state: only with one it is a landmark, and a page may
 * have several. What is to be done with it, the heading and the button say. The fieldset around everything, which is
 * there to be disabled, is no group to a screen reader.
 */
export function nameForm(form: BaseElement, flow: ConnectionFlow): void {
  form.addController({
    hostUpdated() {
      const root = form.renderRoot.querySelector('.root');
      const named = form.renderRoot.querySelector('form');
      if (root) setChanged(root, 'role', 'none');
      if (named) setChanged(named, 'aria-label', flow.state.integration!.name);
    },
  });
}
