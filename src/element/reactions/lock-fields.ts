import type { ConnectionFlow } from '../../flow/connection-flow.js';
import { isUnderWay } from '../../flow/state.js';
import type { BaseElement } from '../base-element.js';

/**
 * Locks the fields while an attempt is under way: what was sent is what is shown. The focus waits on the button,
 * and goes back to where it was once the fields can be changed again.
 */
export function lockFields(form: BaseElement, flow: ConnectionFlow): void {
  let left: HTMLElement | undefined;

  form.addController({
    hostUpdated() {
      const fields = form.renderRoot.querySelector<HTMLElement>('.fields');
      const isLocked = isUnderWay(flow.state);
      if (!fields || fields.inert === isLocked) return;
      const { activeElement } = form.renderRoot;
      const submit = form.renderRoot.querySelector<HTMLElement>('[type=submit]')!;
      if (isLocked && fields.contains(activeElement)) {
        left = activeElement as HTMLElement;
        submit.focus({ preventScroll: true });
      }
      fields.inert = isLocked;
      if (isLocked) return;
      if (activeElement === submit) left?.focus();
      left = undefined;
    },
  });
}
