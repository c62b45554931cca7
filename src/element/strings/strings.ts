import type { care } from './care.js';
import { english } from './english.js';
import type { errors } from './errors.js';
import type { problems } from './problems.js';
import type { reactions } from './reactions.js';
import type { Sentence } from './sentence.js';

type English = typeof english & {
  readonly form: typeof reactions & typeof care;
  readonly error: typeof errors;
  readonly problem: typeof problems;
};

/** All texts of the element; texts from the service are shown unchanged. */
export type AllStrings = {
  readonly [Section in keyof English]: { readonly [Name in keyof English[Section]]: Sentence };
};

/** Any of the strings, to replace the English ones. */
export type PartialStrings = { readonly [Section in keyof AllStrings]?: Partial<AllStrings[Section]> };

/** The strings as the form has them: the English ones that only the reactions say come with these. */
export type Strings = Pick<AllStrings, 'field'> &
  Pick<PartialStrings, 'error' | 'problem'> & {
    readonly form: Pick<AllStrings['form'], keyof (typeof english)['form']> & PartialStrings['form'];
  };

/** The given strings, completed by the English ones. */
export function withEnglish(given: PartialStrings | undefined): Strings {
  if (!given) return english;
  const sections = Object.entries(english).map(([name, section]) => [
    name,
    { ...section, ...given[name as keyof Strings] },
  ]);
  return { ...given, ...Object.fromEntries(sections) } as Strings;
}
