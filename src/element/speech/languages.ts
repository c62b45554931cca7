import type { AllStrings, PartialStrings } from '../strings/strings.js';
import { follow } from './follow.js';
import { languages, LANGUAGE_REGISTERED } from './registry.js';
import { SPEECH } from './wait-for-speech.js';

/** All texts in a language. */
export interface Language extends AllStrings {
  /** Its BCP 47 tag. */
  readonly language: string;
  /** Only of languages that are written from right to left. */
  readonly dir?: 'rtl';
}

/**
 * Adds a language, or replaces one. Forms in a part of the page with that `lang` speak it from now on, with
 * English in place of what is left out.
 *
 * @param code A BCP 47 tag, such as `sv` or `pt-PT`; `sv` also serves `sv-FI`.
 */
export function registerLanguage(code: string, strings: PartialStrings): void {
  languages().set(new Intl.Locale(code).baseName, strings);
  // Forms that are one file have it from here.
  (globalThis as { [SPEECH]?: typeof follow })[SPEECH] ??= follow;
  // There is no window on a server.
  for (const type of [SPEECH, LANGUAGE_REGISTERED]) globalThis.dispatchEvent?.(new Event(type));
}

/** Registers a language of the package, unless the page has one of its own with that tag. */
export function provideLanguage(strings: Language): Language {
  if (!languages().has(strings.language)) registerLanguage(strings.language, strings);
  return strings;
}
