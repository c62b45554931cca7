import type { care } from './care.js';
import { english } from './english.js';
import type { errors } from './errors.js';
import type { Help } from './help.js';
import type { problems } from './problems.js';
import type { offers } from './offers.js';
import type { rareProblems } from './rare-problems.js';
import type { reactions, typing } from './reactions.js';
import type { Sentence } from './sentence.js';
import type { special } from './special.js';

type English = typeof english & {
  readonly form: typeof reactions & typeof care;
  readonly field: typeof typing & typeof special & typeof offers;
  readonly error: typeof errors;
  readonly problem: typeof problems & typeof rareProblems;
};

/** All texts of the element; texts from the service are shown unchanged. */
export type AllStrings = {
  readonly [Section in keyof English]: { readonly [Name in keyof English[Section]]: Sentence };
};

/** Any of the strings, to replace the English ones. */
export type PartialStrings = { readonly [Section in keyof AllStrings]?: Partial<AllStrings[Section]> } & {
  /** The tag of their language; by default the page's. */
  readonly language?: string | undefined;
  readonly dir?: 'rtl' | undefined;
};

/**
 * The strings as the form has them, with the page's own help: the English ones that only a later chunk says come
 * with it.
 */
export type Strings = Pick<PartialStrings, 'error' | 'problem' | 'language' | 'dir'> & {
  readonly help?: Help | undefined;
} & {
  readonly [Section in keyof typeof english]: Pick<AllStrings[Section], keyof (typeof english)[Section]> &
    PartialStrings[Section];
};

/** The given strings, completed by the English ones. */
export function withEnglish(given: PartialStrings | undefined): Strings {
  if (!given) return english;
  const sections = Object.entries(english).map(([name, section]) => [
    name,
    { ...section, ...given[name as keyof typeof english] },
  ]);
  return { ...given, ...Object.fromEntries(sections) } as Strings;
}
