import type { DataSchema } from './data-schema.js';
import { hasFlag, hintText } from './keywords.js';
import { isNamed } from './names.js';
import { formatOf } from './types.js';

/** Names of what has several lines by nature, a key, a certificate or a document, and of a file of that. */
const LONG = new RegExp(
  '\\b((ca|(ca|ssl|sslroot|x509)?cert(ificate)?s?|crt|pem|json|xml|ya?ml|jwks?|kube ?config|known ?hosts|' +
    'service account|(public|private|client|ss[hl]|tls|rsa|gpg|pgp) ?key)' +
    '( ?(authority|bundle|chain|contents?|credentials|data|file|info|key|text))*|key ?file)$',
);

/**
 * The one rule for what gets several lines, secrets and others alike: a flag, a format, an example with lines,
 * or else the name, where nothing shows that the text only says where such a content is, or whose it is.
 */
export function isMultiline(schema: DataSchema, key: string, placeholder: string): boolean {
  return (
    saysMultiline(schema) ||
    /^(json|ya?ml|file|binary|data-url)$/.test(formatOf(schema)) ||
    /\n.|-BEGIN/.test(placeholder) ||
    (isNamed(LONG, schema, key) &&
      !/\b(path|identifier|e-?mail)\b|^[./~]/i.test(placeholder + hintText(schema, 'description')))
  );
}

/** Whether a schema says in so many words that a text has several lines. */
export function saysMultiline(schema: DataSchema): boolean {
  return (
    hasFlag(schema, 'multiline') ||
    schema.contentMediaType !== undefined ||
    /^(textarea|multi-?line(text)?|markdown|html)$/.test(formatOf(schema))
  );
}
