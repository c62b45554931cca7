import { autofillOf } from '../../schema/autofill.js';
import type { FieldReactions } from '../fields/form-context.js';

/** What secrets say to password managers that do not care for `autocomplete`. */
const IGNORED = [
  'data-1p-ignore',
  'data-bwignore',
  'data-lpignore',
  'data-form-type',
  'data-protonpass-ignore',
];

/**
 * Has password managers fill in a login and a one-time code, and nothing else. Only a password has the type of one:
 * browsers offer to save whatever has it as the password of the page, `autocomplete` or not.
 */
export const autofill: FieldReactions['autofill'] = (field, { draft }, control) => {
  const purpose = autofillOf(field, draft.root);
  if (!purpose || control.localName !== 'input') return;
  control.setAttribute('autocomplete', purpose);
  for (const name of IGNORED) control.removeAttribute(name);
  if (purpose === 'current-password') control.type = control.matches('.masked') ? 'password' : 'text';
};
