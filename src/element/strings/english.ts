import type { Sentence } from './sentence.js';

export type Sentences<Name extends string> = Record<Name, Sentence>;

/**
 * The texts of a first paint, and of fields, in English; those about wrong values are in `problems.ts`, about
 * errors in `errors.ts`, what else the reactions say in `reactions.ts`. Texts from the service are shown
 * unchanged. A comment names the places that a sentence may use. The type of all strings is derived from all
 * of these objects: a new string is one entry there, and one in each translation that a page has.
 */
export const english = {
  /** The texts of the form apart from its fields, in a first paint. `{name}` stands for the integration's name. */
  form: {
    connect: 'Connect',
    connecting: 'Connecting…',
    cancel: 'Cancel',
    loading: 'Loading…',
    loadFailed: 'This form could not be loaded.',
    retry: 'Try again',
    unavailable: 'Connecting {name} has not been set up yet.',
    help: 'How to find these details',
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
    /** Where blanks or invisible characters were left out of a text. */
    trimmed: 'We removed extra spaces.',
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
    /** For screen readers: how many options a searchable list offers. `{count}` */
    matches: ({ count }) => (count === 1 ? '1 match' : `${count} matches`),
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
};
