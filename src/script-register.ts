/** The module with which a page without a bundler adds a language of its own. It serves every script file. */
export { registerLanguage } from './element/speech/languages.js';
export { withNumbers } from './element/strings/plural.js';
