/** What a page without a bundler needs for a language of its own: a module of its own, which serves every file. */
export { registerLanguage } from './element/speech/languages.js';
export { withNumbers } from './element/strings/plural.js';
