import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { FormProperties } from '../form-properties.js';

/**
 * Takes part in a form of the page around it. Its value is the id of the connection, which the browser submits only
 * under a `name`. Invalid is what would be lost: a `required` connection that is not there, and what somebody has
 * filled in without connecting. The message is what there is to do: what the button says, at the button.
 */
export function associate(form: FormProperties, flow: ConnectionFlow): void {
  const { internals } = form;
  let isFilledIn = false;

  const update = () => {
    const { connection, existing } = flow.state;
    const isKept = existing && !existing.disconnected && !form.allowMultipleConnections;
    const id = (connection ?? (isKept ? existing : undefined))?.id;
    const button = form.renderRoot.querySelector<HTMLElement>('[type=submit]');
    const valueMissing = form.required && !id;
    internals.setFormValue(id ?? null);
    // Without a button there is nothing that anybody could do.
    if (button && (valueMissing || isFilledIn))
      // A program that translates the page may just have taken the text away.
      internals.setValidity({ valueMissing, customError: !valueMissing }, button.textContent || '…', button);
    else internals.setValidity({});
  };

  // Not every DOM without a browser has them.
  if (!internals.setValidity) return;
  form.addController({ hostUpdated: update });
  flow.subscribe((_, { type }) => {
    if (/^(configured|reset|connected|completed)$/.test(type)) isFilledIn = false;
    if (type !== 'edited' || isFilledIn) return;
    isFilledIn = true;
    update();
  });
}
