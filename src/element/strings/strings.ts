import { english } from './english.js';
import type { Sentence } from './sentence.js';

type English = typeof english;

/** All texts of the element; texts from the service are shown unchanged. */
export type Strings = {
  readonly [Section in keyof English]: { readonly [Name in keyof English[Section]]: Sentence };
};

/** Any of the strings, to replace the English ones. */
export type PartialStrings = { readonly [Section in keyof Strings]?: Partial<Strings[Section]> };

/** The given strings, completed by the English ones. */
export function withEnglish(given: PartialStrings | undefined): Strings {
  if (!given) return english;
  const sections = Object.entries(english).map(([name, section]) => [
    name,
    { ...section, ...given[name as keyof Strings] },
  ]);
  return Object.fromEntries(sections) as Strings;
}
