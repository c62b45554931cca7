import { ConnectionError } from '../error.js';
import { originOf } from '../protocols/addresses.js';

/**
 * Calls back when the page's own content security policy forbids what connecting needs. Nothing
 * else reports it: the frame just stays empty.
 */
export function watchPolicy(
  apiUri: string,
  onForbidden: (error: ConnectionError) => void,
  signal: AbortSignal,
): void {
  const origin = originOf(apiUri);
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI, effectiveDirective, disposition }) => {
      if (disposition !== 'enforce' || originOf(blockedURI) !== origin) return;
      if (!/^(form-action|frame-src|child-src|default-src)$/.test(effectiveDirective)) return;
      const missing = `${effectiveDirective} lacks ${origin}`;
      const message = `The page's content security policy forbids connecting: ${missing}.`;
      onForbidden(new ConnectionError('configuration', message));
    },
    { signal },
  );
}

/**
 * A frame that is sandboxed without `allow-forms` sends no form, without any error: the popup or the
 * frame that the request is for would stay empty. WebKit dispatches `submit` all the same, so there
 * the attempt ends by its limit.
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
  // In a shadow root, so that no listener of the page gets the event.
  host.attachShadow({ mode: 'open' }).append(form);
  document.body.append(host);
  form.requestSubmit();
  host.remove();
  if (!isAllowed) throw new ConnectionError('configuration', 'The frame is sandboxed without allow-forms.');
}

/** Out of sight, out of the layout and out of the way of assistive technology. */
export function hideFrame({ style }: HTMLIFrameElement): void {
  // Through the object model: a strict content security policy would drop a style attribute.
  style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px; border: 0; visibility: hidden';
}
