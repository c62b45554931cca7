import type { Sentences } from './english.js';

/** A number as English writes it; sentences in other languages are made by `withNumbers`. */
const written = (number: unknown): string => (number as number).toLocaleString('en');

/** The texts of what the lite file does without, in English: searched options, long lists, files, and parts of URLs. */
export const offers = {
  chooseFile: 'Choose a file',
  dropFile: 'Paste the text, drop a file here, or choose one.',
  /** For a file that is empty, too large or not text. `{limit}` of its size */
  badFile: 'We couldn’t read this file. Choose a text file under {limit}.',
  /** What was recognised in a chosen file, after its name and size. `{name}` of the project that a service account belongs to */
  fileProject: 'project {name}',
  /** Placeholder of a searchable list. */
  search: 'Search…',
  /** Placeholder of the control that adds a custom value to the options. */
  ownValue: 'Add another value',
  /** For screen readers: how many options a searchable list offers. `{count}` */
  matches: ({ count }) => (count === 1 ? '1 match' : `${written(count)} matches`),
  noMatches: 'No matches',
  /** `{count}` matches that a searchable list does not show until the user types more. */
  moreMatches: ({ count }) => `${written(count)} more. Keep typing to narrow the list.`,
  /** Button below the rows of a long list. `{count}` of those that are not shown. */
  showMore: ({ count }) => `Show more (${written(count)})`,
  /** `{label}` of the list item. */
  moveUp: 'Move {label} up',
  /** `{label}` of the list item. */
  moveDown: 'Move {label} down',
  /**
   * For screen readers, after an item was moved. `{label}` before the move; `{number}` of its new
   * position, from 1; `{count}` of all items.
   */
  moved: ({ label, number, count }) => `${label} is number ${written(number)} of ${written(count)} now.`,
  /** The control for the name of an entry of a map, and the head of their column. */
  entryKey: 'Name',
  /** The head of the column of their values. */
  entryValue: 'Value',
  /** For a name that another entry of the map has already. `{key}` */
  entryExists: '“{key}” already exists.',
  /** Offers a part of a pasted URL. `{part}` */
  usePart: 'Use “{part}”',
} satisfies Sentences<string>;
