import type { PartialStrings } from '../strings/strings.js';

/** Fired at the window when a language was registered. */
export const LANGUAGE_REGISTERED = 'connection-form-language';

const KEY = Symbol.for('connection-form/languages');

/**
 * The languages that the forms of a page can speak at once besides English, by their tags. All files share them: one
 * with a language may come before the form, and serves every edition.
 */
export function languages(): Map<string, PartialStrings> {
  const page = globalThis as { [KEY]?: Map<string, PartialStrings> };
  return (page[KEY] ??= new Map());
}
