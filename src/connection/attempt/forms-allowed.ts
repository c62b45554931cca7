import { ConnectionError } from '../error.js';

/**
 * A frame that is sandboxed without `allow-forms` sends none, and tells nobody: the window or the
 * frame that the request is for would stay empty. WebKit does not even keep `submit` from a form that
 * it sends nowhere: there the attempt ends by its limit.
 * @throws ConnectionError `configuration`
 */
export function requireForms(): void {
  const host = document.createElement('div');
  const form = document.createElement('form');
  let isAllowed = false;
  form.onsubmit = () => {
    isAllowed = true;
    return false;
  };
  // In a shadow root no listener of the page hears of it.
  host.attachShadow({ mode: 'open' }).append(form);
  document.body.append(host);
  form.requestSubmit();
  host.remove();
  if (!isAllowed) throw new ConnectionError('configuration', 'The frame is sandboxed without allow-forms.');
}
