import type { ConnectionError } from '../../connection/error.js';
import { errors } from '../strings/errors.js';
import { say } from '../strings/sentence.js';
import type { Strings } from '../strings/strings.js';

/** A sentence for the user about an error. The message of the service is shown as plain text. */
export function describeError(
  { code, message }: Pick<ConnectionError, 'code' | 'message'>,
  name: string,
  { error }: Strings,
): string {
  return say({ ...errors, ...error }[code], { message, name });
}
