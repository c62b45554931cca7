import { english } from './english.js';
import type { Sentence } from './sentence.js';

type English = typeof english;

/** Everything that the element says by itself; what the service says comes as it is. */
export type Strings = {
  readonly [Section in keyof English]: { readonly [Name in keyof English[Section]]: Sentence };
};

/** Some of the strings, to be laid over the English ones. */
export type PartialStrings = { readonly [Section in keyof Strings]?: Partial<Strings[Section]> };

/** The strings given over the English ones. */
export function withEnglish(given: PartialStrings | undefined): Strings {
  if (!given) return english;
  const sections = Object.entries(english).map(([name, section]) => [
    name,
    { ...section, ...given[name as keyof Strings] },
  ]);
  return Object.fromEntries(sections) as Strings;
}
