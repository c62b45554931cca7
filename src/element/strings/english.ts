import type { ConnectionErrorCode } from '../../connection/error.js';
import type { Sentence } from './sentence.js';

type Sentences<Name extends string> = Record<Name, Sentence>;

/**
 * All texts of the element, in English; texts from the service are shown unchanged. A comment names
 * the places that a sentence may use. The type of all strings is derived from this object: a new
 * string is one entry here, and one in each translation that a page has.
 */
export const english = {
  /** The texts of the form apart from its fields. `{name}` stands for the integration's name. */
  form: {
    connect: 'Connect',
    connecting: 'Connecting…',
    cancel: 'Cancel',
    loading: 'Loading…',
    loadFailed: 'This form could not be loaded.',
    retry: 'Try again',
    unavailable: 'Connecting {name} has not been set up yet.',
    help: 'How to find these details',
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
  } satisfies Sentences<string>,

  /** The texts of fields. */
  field: {
    /** Beside the label of an optional field. */
    optional: 'optional',
    /** Replaces the label of a field without one, as the subject of a sentence. */
    unnamed: 'This field',
    /** The disclosure of the advanced fields. `{count}` */
    more: 'More options ({count})',
    /** The entry for no value in a select of an optional field. */
    notSet: 'Not set',
    /** The entry for no value in a select of a required field. */
    choose: 'Choose…',
    yes: 'Yes',
    no: 'No',
    /** Removes a choice. */
    clear: 'Clear',
    /** Shows a secret. `{label}` */
    reveal: 'Show {label}',
    /** Hides it again. `{label}` */
    conceal: 'Hide {label}',
    /** In an empty secret when re-connecting: the service has a stored one. */
    kept: 'Stored. Leave empty to keep it.',
    /** After a pasted secret was trimmed. */
    trimmed: 'Blanks around the pasted text were left out.',
    /** Offers a part of a pasted URL. `{part}` */
    usePart: 'Use “{part}”',
    /** Replaces the label of a list item. `{number}` from 1 */
    item: 'Item {number}',
    /** The label of a union without one. */
    branch: 'Type',
    loading: 'Loading…',
    notLoaded: 'This field could not be loaded.',
    tryAgain: 'Try again',
    chooseFile: 'Choose a file',
    dropFile: 'Paste the text, drop a file here, or choose one.',
    /** For a file that is not text or is too large. */
    badFile: 'This file could not be read as text.',
    /** The checkbox that sets a field to `null`. */
    noValue: 'No value',
    /** Placeholder of a searchable list. */
    search: 'Search…',
    noMatches: 'Nothing found',
    /** `{count}` matches that a searchable list does not show until the user types more. */
    moreMatches: '{count} more: type to narrow down',
    /** Placeholder of the control that adds a custom value to the options. */
    ownValue: 'Add another value',
    add: 'Add',
    /** `{label}` of the list. */
    addItem: ({ label }) => (label ? `Add to ${label}` : 'Add'),
    /** `{label}` of the item. */
    remove: 'Remove {label}',
    /** `{label}` of the list item. */
    moveUp: 'Move {label} up',
    /** `{label}` of the list item. */
    moveDown: 'Move {label} down',
    /**
     * For screen readers, after an item was moved. `{label}` before the move; `{number}` of its new
     * position, from 1; `{count}` of all items.
     */
    moved: '{label} is number {number} of {count} now.',
    /** The control for the name of an entry of a map. */
    entryKey: 'Name',
    /** For a name that another entry of the map has already. `{key}` */
    entryExists: '“{key}” is there already.',
  } satisfies Sentences<string>,

  /**
   * A sentence for each error code. `{message}` stands for the message of the error, `{name}` for the
   * name of the integration.
   */
  error: {
    network: 'The service could not be reached. Check your connection and try again.',
    unauthorized: 'Your session is no longer valid. Reload the page and try again.',
    'not-found': 'This integration or connection does not exist.',
    token: 'Your session could not be confirmed. Reload the page and try again.',
    'popup-blocked': 'The browser blocked the window. Allow windows for this page, then try again.',
    refused: '{message}',
    timeout: 'There was no answer in time. Please try again.',
    service: 'The service has a problem. Please try again later.',
    configuration: 'This form is not set up correctly: {message}',
  } satisfies Sentences<ConnectionErrorCode>,

  /** Problems of a field; all may use `{label}`. */
  problem: {
    required: '{label} is required.',
    /** For values of another type, by the JSON Schema type that is expected. */
    number: '{label} must be a number.',
    integer: '{label} must be a whole number.',
    boolean: '{label} must be yes or no.',
    string: '{label} must be text.',
    array: '{label} must be a list.',
    object: '{label} must be a group of values.',
    json: '{label} must be valid JSON.',
    date: '{label} must be a date.',
    time: '{label} must be a time.',
    'date-time': '{label} must be a date and a time.',
    email: '{label} must be an email address.',
    uri: '{label} must be a full address, like https://example.com.',
    hostname: '{label} must be a host name, like example.com.',
    uuid: '{label} must be a UUID.',
    /** `{limit}` */
    minLength: ({ label, limit }) =>
      `${label} must have at least ${limit} ${limit === 1 ? 'character' : 'characters'}.`,
    maxLength: ({ label, limit }) =>
      `${label} must have at most ${limit} ${limit === 1 ? 'character' : 'characters'}.`,
    minimum: '{label} must be {limit} or more.',
    maximum: '{label} must be {limit} or less.',
    exclusiveMinimum: '{label} must be more than {limit}.',
    exclusiveMaximum: '{label} must be less than {limit}.',
    multipleOf: '{label} must be a multiple of {limit}.',
    minItems: ({ label, limit }) => `${label} needs at least ${limit} ${limit === 1 ? 'entry' : 'entries'}.`,
    maxItems: ({ label, limit }) => `${label} takes at most ${limit} ${limit === 1 ? 'entry' : 'entries'}.`,
    minProperties: ({ label, limit }) =>
      `${label} needs at least ${limit} ${limit === 1 ? 'entry' : 'entries'}.`,
    maxProperties: ({ label, limit }) =>
      `${label} takes at most ${limit} ${limit === 1 ? 'entry' : 'entries'}.`,
    uniqueItems: '{label} holds the same entry twice.',
    enum: '{label} must be one of the values offered.',
    /** For a property that an object may not have. `{key}` */
    additionalProperties: '{label} may not hold “{key}”.',
    /** For a union without a chosen branch. */
    branch: 'Choose one of the options of {label}.',
    /** For a field whose schema says what it expects. `{expects}` */
    expects: '{label} must look like this: {expects}',
    /** For a field whose schema has an example. `{example}` */
    example: '{label} must look like this: {example}',
    /** For every keyword without a sentence of its own. */
    other: '{label} is not what is expected.',
  } satisfies Sentences<string>,
};
