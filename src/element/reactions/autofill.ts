import { autofillOf } from '../../schema/autofill.js';
import type { FieldReactions } from '../fields/form-context.js';
import { setChanged } from './set-changed.js';

/** By these password managers leave a field alone, whatever its `autocomplete` is. */
const IGNORED = {
  'data-1p-ignore': '',
  'data-bwignore': '',
  'data-lpignore': 'true',
  'data-protonpass-ignore': '',
  'data-form-type': 'other',
};

/**
 * Has password managers fill in a login and a one-time code, and leave other secrets alone. Only a password has the
 * type of one: browsers offer to save whatever has it as the password of the page, `autocomplete` or not.
 */
export const autofill: FieldReactions['autofill'] = (field, { draft }, control) => {
  const purpose = control.localName === 'input' && autofillOf(field, draft.root);
  if (purpose) setChanged(control, 'autocomplete', purpose);
  if (purpose === 'current-password')
    setChanged(control, 'type', control.matches('.masked') ? 'password' : 'text');
  if (field.kind !== 'secret') return;
  for (const [name, value] of Object.entries(IGNORED))
    if (purpose) control.removeAttribute(name);
    else setChanged(control, name, value);
};
