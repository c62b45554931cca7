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
  kindSignIn: 'You sign in at the other app.',
  kindDetails: 'You fill in details of your account.',
  kindDirect: 'Nothing to fill in.',
  /** While the other window is open. */
  finishInWindow: 'Finish signing in to {name} in the window that has opened.',
  showWindow: 'Show the window',
  /** While the browser leaves the page for the sign-in. */
  leaving: 'Taking you to {name}…',
  connected: '{name} is connected.',
  cancelled: 'Nothing was connected. What you filled in is still here.',
  /** For an existing connection without a date. */
  existing: '{name} is connected.',
  /** `{since}` is a date as the page's language writes it. */
  existingSince: '{name} has been connected since {since}.',
  disconnected: '{name} is disconnected.',
  /** For a connection that is still set up, is taken away, waits for the user, or is out of use. */
  notReady: '{name} isn’t ready to use.',
  reconnect: 'Reconnect',
  /** Where a new connection replaces the existing one. */
  replaces: 'Connecting again replaces the connection that is there.',
  /** For one more connection with the same integration. */
  connectAnother: 'Connect another',
  connectionName: 'Name of the connection',
  archive: 'Disconnect',
  /** The same for a connection that no longer works. */
  remove: 'Remove',
  /** Asks for a confirmation before disconnecting. */
  archiveQuestion: 'Disconnect {name}? What depends on this connection will stop working.',
  archiveConfirm: 'Yes, disconnect',
  archiveKeep: 'Keep it',
} satisfies Sentences<string>;

/** The texts of fields that come with the reactions, in English: about what was typed. */
export const typing = {
  /** Where blanks or invisible characters were left out of a text. */
  trimmed: 'We removed extra spaces.',
} satisfies Sentences<string>;
