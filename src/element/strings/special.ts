import type { Sentences } from './english.js';

/** The texts of fields that come with the views of the chunk `special`, in English. */
export const special = {
  /** The checkbox that sets a field to `null`. */
  noValue: 'No value',
  /** Placeholder of a searchable list. */
  search: 'Search…',
  /** Placeholder of the control that adds a custom value to the options. */
  ownValue: 'Add another value',
  add: 'Add',
  /** `{label}` of the list. */
  addItem: ({ label }) => (label ? `Add to ${label}` : 'Add'),
  /** `{label}` of the item. */
  remove: 'Remove {label}',
} satisfies Sentences<string>;
