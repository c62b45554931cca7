import { ConnectionError } from '../error.js';

/**
 * Calls back when the page's own content security policy forbids what connecting needs. The
 * browser tells no one else: a frame just stays empty.
 */
export function watchPolicy(
  apiUri: string,
  onForbidden: (error: ConnectionError) => void,
  signal: AbortSignal,
): void {
  const { origin } = new URL(apiUri, document.baseURI);
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI, effectiveDirective, disposition }) => {
      if (disposition !== 'enforce' || !URL.canParse(blockedURI)) return;
      if (new URL(blockedURI).origin !== origin) return;
      if (!/^(form-action|frame-src|child-src|default-src)$/.test(effectiveDirective)) return;
      const message = `The page's content security policy forbids connecting: ${effectiveDirective} lacks ${origin}.`;
      onForbidden(new ConnectionError('configuration', message));
    },
    { signal },
  );
}
