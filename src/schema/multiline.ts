import type { DataSchema } from './data-schema.js';
import { hasFlag, hintText } from './keywords.js';
import { isNamed } from './names.js';
import { formatOf } from './types.js';

/** Ends of the names of what has several lines by nature: keys, certificates, the content of files. */
const LONG =
  /\b(ca|(ca|ssl)?cert(ificate)?s?|(public|private|client|ss[hl]|tls|service account|json) ?key|known ?hosts|json|pem)$/;

/**
 * The one rule for what gets several lines, secrets and others alike: a flag, a format, an example with lines,
 * or else the name, where nothing shows that the text only says where such a content is.
 */
export function isMultiline(schema: DataSchema, key: string, placeholder: string): boolean {
  return (
    saysMultiline(schema) ||
    /\n.|-BEGIN/.test(placeholder) ||
    (isNamed(LONG, schema, key) && !/\bpath\b|^[./~]/i.test(placeholder + hintText(schema, 'description')))
  );
}

/** Whether a schema says in so many words that a text has several lines. */
export function saysMultiline(schema: DataSchema): boolean {
  return (
    hasFlag(schema, 'multiline') ||
    schema.contentMediaType !== undefined ||
    /^(textarea|multi-?line(text)?|markdown|html|json|ya?ml)$/.test(formatOf(schema))
  );
}
