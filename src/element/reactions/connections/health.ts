import type { Connection } from '../../../connection/model.js';
import { say } from '../../strings/sentence.js';
import type { Strings } from '../../strings/strings.js';
import { formStrings } from '../form-strings.js';

/** Else the service sets it up or takes it away, waits for the user, or has put it out of use. Not every one says. */
const isReady = ({ state, raw }: Connection) => (!state || state === 'READY') && !raw.isDeactivated;

/** The look of a connection, by how it is. */
export function toneOf(connection: Connection): 'problem' | 'success' | 'info' {
  if (connection.disconnected) return 'problem';
  return isReady(connection) ? 'success' : 'info';
}

/** How a connection is, in one sentence. */
export function healthOf(connection: Connection, name: string, strings: Strings): string {
  const form = formStrings(strings);
  const since = new Date(connection.createdAt);
  if (connection.disconnected) return say(form.disconnected, { name });
  if (!isReady(connection)) return say(form.notReady, { name });
  if (Number.isNaN(since.getTime())) return say(form.existing, { name });
  return say(form.existingSince, {
    name,
    since: since.toLocaleDateString(languageOfDates(strings), { dateStyle: 'medium' }),
  });
}

/** The language in which dates are written; the page's, where its own strings do not say. */
export const languageOfDates = ({ language = document.documentElement.lang || undefined }: Strings) =>
  language;
