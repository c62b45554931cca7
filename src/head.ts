import { defaultApiUri, originOf } from './connection/protocols/uris.js';
import { EARLY_SCRIPT, EARLY_SCRIPT_HASH, NEEDED_FILES } from './head/built.js';

/** Where what a page loads is. */
export interface PreloadOptions {
  /** The URL of `connection-form.js`, with its `chunks/` beside it; default: `/connection-form/connection-form.js`. */
  readonly script?: string;
  /** The URL of the service, as `api-uri` has it; default: `https://api.integration.app`. */
  readonly apiUri?: string;
}

/**
 * Lines for the head of a page: they have the browser load the form's modules at once, rather than one after
 * the other, and connect to the service meanwhile.
 */
export function preloadLinks(options: PreloadOptions = {}): string {
  const { script = '/connection-form/connection-form.js', apiUri = defaultApiUri } = options;
  const folder = script.replace(/[^/]*(\?.*)?$/, '');
  const origin = originOf(apiUri);
  return [
    ...(origin ? [`<link rel="preconnect" href="${escapeHtml(origin)}" crossorigin>`] : []),
    ...[script, ...NEEDED_FILES.map((file) => folder + file)].map(
      (url) => `<link rel="modulepreload" href="${escapeHtml(url)}">`,
    ),
  ].join('\n');
}

/**
 * An inline script that sends the first requests of the forms above it, before the script file is there, which
 * then takes the answers. It reads the forms' attributes, so its text is the same in all pages of a version.
 * Under a policy for scripts it needs the page's `nonce`, or `earlyScriptHash` in the policy.
 */
export function earlyScript({ nonce }: { readonly nonce?: string } = {}): string {
  return `<script${nonce ? ` nonce="${escapeHtml(nonce)}"` : ''}>${EARLY_SCRIPT}</script>`;
}

/** What a content security policy allows the early script by in `script-src`: `'sha256-…'`, in quotes. */
export const earlyScriptHash: string = EARLY_SCRIPT_HASH;

function escapeHtml(text: string): string {
  return text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
