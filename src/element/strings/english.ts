import type { Sentence } from './sentence.js';

export type Sentences<Name extends string> = Record<Name, Sentence>;

/**
 * The texts of a first paint, in English; those about wrong values are in `problems.ts`, about errors in
 * `errors.ts`, what else the reactions say in `reactions.ts`, what the views of the chunk `special` say in
 * `special.ts`, and what the lite file does without in `offers.ts`. Texts from the service are shown
 * unchanged. A comment names the places that a sentence may use. The type of all strings is derived from all
 * of these objects: a new string is one entry there, and one in each translation that a page has.
 */
export const english = {
  /** The texts of the form apart from its fields, in a first paint. `{name}` stands for the integration's name. */
  form: {
    /** The heading and the button where there is no connection yet. */
    connect: 'Connect {name}',
    /** On the button, for an auth option with a sign-in at the other app. */
    signIn: 'Continue to {name}',
    connecting: 'Connecting…',
    cancel: 'Cancel',
    loading: 'Loading…',
    /** The same after some seconds. */
    stillLoading: 'Still loading…',
    loadFailed: 'We couldn’t load this form.',
    retry: 'Try again',
    unavailable: '{name} isn’t available yet.',
    help: 'Where do I find this?',
  } satisfies Sentences<string>,

  /** The texts of fields. */
  field: {
    /** Beside the label of an optional field. */
    optional: 'optional',
    /** Replaces the label of a field without one, as the subject of a sentence. */
    unnamed: 'This field',
    /** The disclosure of the optional fields. `{count}` */
    more: 'More options ({count} optional)',
    /** The entry for no value in a select of an optional field. */
    notSet: 'No selection',
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
    kept: 'Saved. Leave blank to keep it.',
    /** Replaces the label of a list item. `{number}` from 1 */
    item: 'Item {number}',
    /** The label of a union without one. */
    branch: 'Type',
    loading: 'Loading…',
    notLoaded: 'We couldn’t load this field.',
    tryAgain: 'Try again',
  } satisfies Sentences<string>,
};
