import type { Sentences } from './english.js';

/**
 * The texts of the form that come with the reactions, in English: about an attempt, the auth options and an
 * existing connection. `{name}` stands for the integration's name.
 */
export const reactions = {
  /** Above the fields, after a check that found several problems. `{count}` of those that are left */
  toMend: ({ count }) => `${count} ${count === 1 ? 'thing' : 'things'} to fix`,
  chooseOption: 'How do you want to connect?',
  /** What an auth option asks of the user: a sign-in at the other app, details, or nothing. */
  kindSignIn: 'Sign in to {name}',
  kindDetails: 'Enter your account details',
  kindDirect: 'No details needed',
  /** While the other window is open. */
  finishInWindow: 'Finish signing in to {name} in the window we opened.',
  showWindow: 'Go to the sign-in window',
  /** While the browser leaves the page for the sign-in. */
  leaving: 'Redirecting to {name}…',
  connected: '{name} is now connected.',
  /** After the user gave up: a sign-in, or an attempt without one. */
  cancelled: 'Sign-in wasn’t completed, so nothing was connected.',
  stopped: 'Nothing was connected.',
  /** For an existing connection without a date. */
  existing: '{name} is connected.',
  /** `{since}` is a date as the page's language writes it. */
  existingSince: '{name} was connected on {since}.',
  disconnected: '{name} needs to be reconnected.',
  /** For a connection that is still set up, is taken away, waits for the user, or is out of use. */
  notReady: '{name} isn’t ready to use.',
  reconnect: 'Reconnect',
  /** Where a new connection replaces the existing one. */
  replaces: 'This will replace your current connection.',
  /** For one more connection with the same integration. */
  connectAnother: 'Connect another',
  connectionName: 'Name of the connection',
  archive: 'Disconnect',
  /** The same for a connection that no longer works. */
  remove: 'Remove',
  /** Asks for a confirmation before disconnecting. */
  archiveQuestion: 'Disconnect {name}? Anything that uses it will stop working.',
  archiveConfirm: 'Disconnect',
  /** The same for a connection that no longer works. */
  removeQuestion: 'Remove this connection?',
  archiveKeep: 'Cancel',
  /** `{name}` stands for the connection's name. */
  archived: '{name} is disconnected.',
} satisfies Sentences<string>;

/** The texts of fields that come with the reactions, in English: about what was typed. */
export const typing = {
  /** Where blanks or invisible characters were left out of a text. */
  trimmed: 'We removed extra spaces.',
} satisfies Sentences<string>;
