import type { FirstStrings } from './strings.js';

/** The English of a form before anything has happened. */
export const firstEnglish: FirstStrings = {
  form: {
    connect: 'Connect',
    connecting: 'Connecting…',
    cancel: 'Cancel',
    loading: 'Loading…',
    loadFailed: 'This form could not be loaded.',
    retry: 'Try again',
    unavailable: 'Connecting {name} has not been set up yet.',
    help: 'How to find these details',
  },
  field: {
    optional: 'optional',
    unnamed: 'This field',
    more: 'More options ({count})',
    notSet: 'Not set',
    choose: 'Choose…',
    yes: 'Yes',
    no: 'No',
    clear: 'Clear',
    reveal: 'Show {label}',
    conceal: 'Hide {label}',
    kept: 'Stored. Leave empty to keep it.',
    trimmed: 'Blanks around the pasted text were left out.',
    usePart: 'Use “{part}”',
    item: 'Item {number}',
    branch: 'Type',
    loading: 'Loading…',
    notLoaded: 'This field could not be loaded.',
    tryAgain: 'Try again',
  },
};
