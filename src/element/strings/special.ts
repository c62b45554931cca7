import type { Sentences } from './english.js';

/** The texts of fields that come with the views of the chunk `special`, in English. */
export const special = {
  /** The checkbox that sets a field to `null`. */
  noValue: 'No value',
  add: 'Add',
  /** `{label}` of the list. */
  addItem: ({ label }) => (label ? `Add to ${label}` : 'Add'),
  /** `{label}` of the item. */
  remove: 'Remove {label}',
} satisfies Sentences<string>;
