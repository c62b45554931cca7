import type { Field, GroupField, SecretField, TextField } from './field.js';
import { isNamed } from './names.js';

/** What a password manager may fill in, in the words of HTML's `autocomplete`. */
export type Autofill = 'username' | 'current-password' | 'one-time-code';

/** A user and their password at the other app. */
type Login = readonly [user: TextField, password: SecretField];

const PASSWORD = /(^| )(pass ?(word|wd)?|pwd)$/;
const USER = /(^| )(user ?(name|id)?|login ?(name|id)?)$/;
const EMAIL = /(^| )e ?mail( address)?$/;
const CODE =
  /(^| )([ht]?otp|(one time|[2m]fa|two (factor|step)|authenticator|verification|sms)( authentication)? (pass ?)?(code|word))( code)?$/;

/** By the root of the fields, which is another object once there are other fields. */
const logins = new WeakMap<GroupField, Login | undefined>();

/**
 * What a password manager may fill in for a field. Keys and tokens are none of its business: it would take one for
 * the password of the page, and offer to save it as that. A password is the user's only beside a user name.
 */
export function autofillOf(field: Field, root: GroupField): Autofill | undefined {
  if (!isText(field)) return undefined;
  if (says(CODE, field)) return 'one-time-code';
  if (!logins.has(root)) logins.set(root, loginWithin(root));
  const at = logins.get(root)?.findIndex(({ id }) => id === field.id) ?? -1;
  return (['username', 'current-password'] as const)[at];
}

/** The first login within a field: whoever fills in a form takes it for one. `outer` are the users around it. */
function loginWithin(field: Field, outer?: TextField): Login | undefined {
  const children: readonly Field[] = field.children;
  const texts = children.filter((child) => child.kind === 'text');
  const user =
    texts.find((text) => says(USER, text)) ??
    texts.find((text) => text.input === 'email' || says(EMAIL, text)) ??
    outer;
  for (const child of children) {
    if (user && child.kind === 'secret' && !child.multiline && says(PASSWORD, child) && !says(CODE, child))
      return [user, child];
    const login = loginWithin(child, user);
    if (login) return login;
  }
  return undefined;
}

const isText = (field: Field): field is TextField | SecretField =>
  field.kind === 'text' || field.kind === 'secret';

const says = (words: RegExp, { schema, path }: Field): boolean =>
  isNamed(words, schema, String(path.at(-1) ?? ''));
