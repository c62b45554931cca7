import type { Sentences } from './english.js';

/** The texts of what the lite file does without, in English: searched options, files, and parts of URLs. */
export const offers = {
  chooseFile: 'Choose a file',
  dropFile: 'Paste the text, drop a file here, or choose one.',
  /** For a file that is empty, too large or not text. */
  badFile: 'This file holds no text that could be read.',
  /** For screen readers: how many options a searchable list offers. `{count}` */
  matches: ({ count }) => (count === 1 ? '1 match' : `${count} matches`),
  noMatches: 'Nothing found',
  /** `{count}` matches that a searchable list does not show until the user types more. */
  moreMatches: '{count} more: type to narrow down',
  /** Offers a part of a pasted URL. `{part}` */
  usePart: 'Use “{part}”',
} satisfies Sentences<string>;
