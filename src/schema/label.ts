import { MAX_NAME } from './keywords.js';

/** Words with a fixed spelling. */
const SPELLINGS = new Map(
  (
    'API APN ARN AWS CA CRM CSV DB DNS DSN EU FTP GCP GID HTML HTTP HTTPS IAM ID IP JSON JWT LDAP MFA ' +
    'OAuth OAuth2 PAT PEM PIN RSA S3 SAML SAS SDK SFTP SID SKU SMS SMTP SOAP SQL SSH SSL SSO TLS TTL UK ' +
    'URI URL US UTC UUID VPC VPN XML YAML IDs URLs GitHub GitLab'
  )
    .split(' ')
    .map((word) => [word.toLowerCase(), word] as const),
);

/** ASCII and general punctuation. Unicode's own classes (`\p{P}`) would take milliseconds to compile. */
const SEPARATORS = /[\s!-/:-@[-`{-~\u2000-\u206f]+/;

/** The words of a name in any of the usual spellings, in lower case: `apiKey`, `api_key`, `api-key`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/OAuth/g, 'Oauth')
    .replace(/oauth ?2\.0/gi, 'oauth2')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** The label of a property without a title: `apiKey` is "API key". */
export function labelOf(key: string): string {
  const name = key.slice(0, MAX_NAME);
  const label = wordsOf(name)
    .map((word) => SPELLINGS.get(word) ?? word)
    .join(' ');
  return label === '' ? name : label.charAt(0).toUpperCase() + label.slice(1);
}
