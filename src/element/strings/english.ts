import type { ConnectionErrorCode } from '../../connection/error.js';
import type { Sentence } from './sentence.js';

type Sentences<Name extends string> = Record<Name, Sentence>;

/**
 * Everything that the element says, in English; what the service says comes as it is. A comment
 * names the places that a sentence may use. The type of all strings is made from this object: a
 * new string is one entry here, and one in each language of the pages that translate it.
 */
export const english = {
  /** What the form says besides its fields. `{name}` stands for the integration's name. */
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
    /** What an auth option asks of the user: to sign in at the other app, details, nothing. */
    kindSignIn: 'You sign in at the other app.',
    kindDetails: 'You fill in details of your account.',
    kindDirect: 'Nothing to fill in.',
    /** While the other window is open. */
    finishInWindow: 'Finish signing in to {name} in the window that has opened.',
    showWindow: 'Show the window',
    /** While the page gives way to the sign-in. */
    leaving: 'Taking you to {name}…',
    connected: '{name} is connected.',
    cancelled: 'Nothing was connected. What you filled in is still here.',
    /** Where there is a connection already, and its date is not known. */
    existing: '{name} is connected.',
    /** `{since}` is a date as the page's language writes it. */
    existingSince: '{name} has been connected since {since}.',
    disconnected: '{name} is disconnected.',
    reconnect: 'Reconnect',
    /** A new connection takes the place of the one that is there. */
    replaces: 'Connecting again replaces the connection that is there.',
    /** For one more connection with the same integration. */
    connectAnother: 'Connect another',
    connectionName: 'Name of the connection',
    archive: 'Disconnect',
    /** The same for a connection that no longer works. */
    remove: 'Remove',
    /** Asked before it is done. */
    archiveQuestion: 'Disconnect {name}? What depends on this connection will stop working.',
    archiveConfirm: 'Yes, disconnect',
    archiveKeep: 'Keep it',
  } satisfies Sentences<string>,

  /** What the fields say. */
  field: {
    /** Beside the label of a field that may be left empty. */
    optional: 'optional',
    /** Stands for the label of a field without one, as the subject of a sentence. */
    unnamed: 'This field',
    /** The disclosure that folds the fields most people leave alone. `{count}` */
    more: 'More options ({count})',
    /** The entry of a select that stands for no answer. */
    notSet: 'Not set',
    /** The first entry of a select that has to be answered. */
    choose: 'Choose…',
    yes: 'Yes',
    no: 'No',
    /** Takes a choice back. */
    clear: 'Clear',
    /** Shows a secret. `{label}` */
    reveal: 'Show {label}',
    /** Hides it again. `{label}` */
    conceal: 'Hide {label}',
    /** In an empty secret of a connection that is connected again. */
    kept: 'Stored. Leave empty to keep it.',
    /** Blanks and line ends around a pasted secret were left out. */
    trimmed: 'Blanks around the pasted text were left out.',
    /** Offers a part of a pasted address. `{part}` */
    usePart: 'Use “{part}”',
    /** The label of an item that has none. `{number}` from 1 */
    item: 'Item {number}',
    /** Above the branches of a union that has no label of its own. */
    branch: 'Type',
    loading: 'Loading…',
    notLoaded: 'This field could not be loaded.',
    tryAgain: 'Try again',
    chooseFile: 'Choose a file',
    dropFile: 'Paste the text, drop a file here, or choose one.',
    /** A file that is no text or is too large. */
    badFile: 'This file could not be read as text.',
    /** Ticked, the field says expressly that it has no value (`null`). */
    noValue: 'No value',
    /** Placeholder of a searchable list. */
    search: 'Search…',
    noMatches: 'Nothing found',
    /** `{count}` options that a searchable list leaves out until more is typed. */
    moreMatches: '{count} more: type to narrow down',
    /** Placeholder where one's own value may be added to the options. */
    ownValue: 'Add another value',
    add: 'Add',
    /** `{label}` of the list. */
    addItem: ({ label }) => (label ? `Add to ${label}` : 'Add'),
    /** `{label}` of the item. */
    remove: 'Remove {label}',
    /** Brings an item of a list one place forward. `{label}` of the item. */
    moveUp: 'Move {label} up',
    /** Brings an item of a list one place back. `{label}` of the item. */
    moveDown: 'Move {label} down',
    /**
     * Read out once an item has moved. `{label}` that it had before; `{number}` of its place, from 1;
     * `{count}` of all items.
     */
    moved: '{label} is number {number} of {count} now.',
    /** The control for the name of an entry of a map. */
    entryKey: 'Name',
    /** A name that another entry of the map has. `{key}` */
    entryExists: '“{key}” is there already.',
  } satisfies Sentences<string>,

  /**
   * A sentence for each way in which loading or connecting can fail. `{message}` stands for the
   * service's own words, `{name}` for the integration's name.
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

  /** What is wrong with a field; every one may use `{label}`. */
  problem: {
    required: '{label} is required.',
    /** Text that is no value of the field's type, and types that differ, by JSON Schema type. */
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
    /** A name that an object may not have. `{key}` */
    additionalProperties: '{label} may not hold “{key}”.',
    /** A union of which no branch is chosen. */
    branch: 'Choose one of the options of {label}.',
    /** What the service says it expects. `{expects}` */
    expects: '{label} must look like this: {expects}',
    /** What the service gives as an example. `{example}` */
    example: '{label} must look like this: {example}',
    /** Every rule without a sentence of its own. */
    other: '{label} is not what is expected.',
  } satisfies Sentences<string>,
};
