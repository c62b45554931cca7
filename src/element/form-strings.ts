import type { ConnectionErrorCode } from '../connection/error.js';
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

export const englishForm: FormStrings = {
  connect: 'Connect',
  connecting: 'Connecting…',
  loading: 'Loading…',
  loadFailed: 'This form could not be loaded.',
  retry: 'Try again',
  unavailable: 'Connecting {name} has not been set up yet.',
  help: 'How to find these details',
  chooseOption: 'How do you want to connect?',
  kindSignIn: 'You sign in at the other app.',
  kindDetails: 'You fill in details of your account.',
  kindDirect: 'Nothing to fill in.',
  finishInWindow: 'Finish signing in to {name} in the window that has opened.',
  showWindow: 'Show the window',
  cancel: 'Cancel',
  leaving: 'Taking you to {name}…',
  connected: '{name} is connected.',
  cancelled: 'Nothing was connected. What you filled in is still here.',
  existing: '{name} is connected.',
  existingSince: '{name} has been connected since {since}.',
  disconnected: '{name} is disconnected.',
  reconnect: 'Reconnect',
  replaces: 'Connecting again replaces the connection that is there.',
  connectAnother: 'Connect another',
  connectionName: 'Name of the connection',
  archive: 'Disconnect',
  archiveQuestion: 'Disconnect {name}? What depends on this connection will stop working.',
  archiveConfirm: 'Yes, disconnect',
  archiveKeep: 'Keep it',
};

export const englishErrors: ErrorStrings = {
  network: 'The service could not be reached. Check your connection and try again.',
  unauthorized: 'Your session is no longer valid. Reload the page and try again.',
  'not-found': 'This integration does not exist.',
  token: 'Your session could not be confirmed. Reload the page and try again.',
  'popup-blocked': 'The browser blocked the window. Allow windows for this page, then try again.',
  refused: '{message}',
  timeout: 'There was no answer in time. Please try again.',
  service: 'The service has a problem. Please try again later.',
  configuration: 'This form is not set up correctly: {message}',
};
