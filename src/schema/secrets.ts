import type { DataSchema } from './data-schema.js';
import { textAt } from './json.js';
import { hasFlag, HINTS, hintText } from './keywords.js';
import { isNamed } from './names.js';
import { formatOf } from './types.js';

/**
 * Words that end the name of a secret. Of keys only those with a word before that makes them one:
 * "key" alone or "primary key" may be anything.
 */
const SECRET = new RegExp(
  '(^| )(' +
    [
      'pass ?(word|wd|phrase|code)|pwd|secret|credentials?|jwt|private pem',
      '(api|auth|access|refresh|bearer|bot|user|security)?token',
      '(api|app|application|access|account|admin|auth|client|consumer|developer|encryption|host|license|' +
        'master|private|publishable|rest|secret|server|service|shared|signing|subscription|write)' +
        '( access| account)? ?keys?',
    ].join('|') +
    ')$',
);

/**
 * The one rule for what is masked: a flag, the format, or else a name that says so. The name is
 * the last word of the property's or of its label ("Client secret (production)" counts as
 * "Client secret"); "token URL" and "secret name" are no secrets.
 */
export function isSecret(schema: DataSchema, key: string): boolean {
  if (hasFlag(schema, 'secret')) return true;
  if (/^(password|secret)$/.test(formatOf(schema)) || /^secure/i.test(textAt(schema, 'type'))) return true;
  // Most names are no secret's: this check spares splitting them into words, which takes longer.
  if (!/pass|pwd|secret|token|cred|jwt|key|pem/i.test(`${key} ${hintText(schema, 'label')}`)) return false;
  return !HINTS.secret.some((name) => schema[name] === false) && isNamed(SECRET, schema, key);
}
