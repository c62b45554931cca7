import { signsIn } from '../../connection/auth-types.js';
import type { AuthOption } from '../../connection/model.js';

/** What an auth option asks of the user, as the name of its sentence. */
export function kindOf({ type, schema }: AuthOption): 'kindSignIn' | 'kindDetails' | 'kindDirect' {
  if (signsIn(type)) return 'kindSignIn';
  return schema ? 'kindDetails' : 'kindDirect';
}
