import type { ConnectionErrorCode } from '../../connection/error.js';
import type { Sentence } from './sentence.js';

/** What the form says besides its fields. `{name}` stands for the integration's name. */
export interface FormStrings {
  connect: Sentence;
  connecting: Sentence;
  loading: Sentence;
  loadFailed: Sentence;
  retry: Sentence;
  unavailable: Sentence;
  help: Sentence;
  chooseOption: Sentence;
  /** What an auth option asks of the user: to sign in at the other app, details, nothing. */
  kindSignIn: Sentence;
  kindDetails: Sentence;
  kindDirect: Sentence;
  /** While the other window is open. */
  finishInWindow: Sentence;
  showWindow: Sentence;
  cancel: Sentence;
  leaving: Sentence;
  connected: Sentence;
  cancelled: Sentence;
  /** Where there is a connection already. `{since}`, in the page's language */
  existing: Sentence;
  existingSince: Sentence;
  disconnected: Sentence;
  reconnect: Sentence;
  /** A new connection takes the place of the one that is there. */
  replaces: Sentence;
  /** For one more connection with the same integration. */
  connectAnother: Sentence;
  connectionName: Sentence;
  archive: Sentence;
  /** The same for one that no longer works. */
  remove: Sentence;
  /** Before it is done. */
  archiveQuestion: Sentence;
  archiveConfirm: Sentence;
  archiveKeep: Sentence;
}

/**
 * A sentence for each way in which loading or connecting can fail. `{message}` stands for the
 * service's own words, `{name}` for the integration's name.
 */
export type ErrorStrings = Record<ConnectionErrorCode, Sentence>;
