import { ConnectionError } from '../error.js';
import { originOf } from '../protocols/uris.js';

/**
 * Calls back when the page's content security policy blocks an attempt. There is no other sign of it
 * than a frame that stays empty.
 */
export type WatchPolicy = (
  apiUri: string,
  onForbidden: (error: ConnectionError) => void,
  signal: AbortSignal,
) => void;

export const watchPolicy: WatchPolicy = (apiUri, onForbidden, signal) => {
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
};

/**
 * In a frame that is sandboxed without `allow-forms` forms are not sent, without any error: the popup
 * or hidden frame would stay empty. WebKit dispatches `submit` all the same, so there only the time
 * limit ends the attempt.
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
  // In a shadow root, so that listeners of the page do not get the event.
  host.attachShadow({ mode: 'open' }).append(form);
  document.body.append(host);
  form.requestSubmit();
  host.remove();
  if (!isAllowed) throw new ConnectionError('configuration', 'The frame is sandboxed without allow-forms.');
}

/** Hides the frame from view, from the layout and from assistive technology. */
export function hideFrame({ style }: HTMLIFrameElement): void {
  // Through the CSSOM: a strict content security policy would ignore a style attribute.
  style.cssText = 'position: fixed; width: 1px; height: 1px; border: 0; visibility: hidden';
}
