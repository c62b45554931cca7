import type { Sentences } from './english.js';

/**
 * The texts of what the user sees and does of connections besides disconnecting, in English; the lite file does without.
 * `{name}` stands for the connection's name.
 */
export const care = {
  /** The link to the page on which to do what a connection needs before it works. */
  openAction: 'Go there',
  /** `{when}` is a date and a time as the page's language writes them. */
  nextRetry: 'We’ll try it again on {when}.',
  /** Tries whether a connection works. */
  test: 'Test connection',
  /** Gets new credentials for a connection that no longer works, without the user. */
  refresh: 'Renew access',
  /** While either is under way, and how it ended. */
  checking: 'One moment…',
  works: '{name} works.',
  fails: '{name} doesn’t work.',
  /** Beside the name of the integration, and for a connection without a date. */
  isConnected: 'Connected',
  /** Below the name of a connection. `{since}` is a date as the page's language writes it. */
  connectedSince: 'Connected on {since}',
  /** Beside the name of the integration, where a connection no longer works. */
  needsAttention: 'Needs attention',
  /** The button that opens what can be done with a connection. */
  options: 'Options for {name}',
  /** Opens what is known of an error besides what it says. */
  details: 'Details',
  rename: 'Rename',
  /** Closes what the form is in, once it is connected. */
  done: 'Done',
  save: 'Save',
} satisfies Sentences<string>;
