import { ConnectionError } from '../error.js';
import { originOf } from '../protocols/addresses.js';

/**
 * Calls back when the page's own content security policy forbids what connecting needs. The
 * browser tells no one else: a frame just stays empty.
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
      const message = `The page's content security policy forbids connecting: ${effectiveDirective} lacks ${origin}.`;
      onForbidden(new ConnectionError('configuration', message));
    },
    { signal },
  );
}
