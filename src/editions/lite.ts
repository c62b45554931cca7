import * as structured from '../flow/structured/essential.js';
import { commonFormats } from '../validation/interpreter/formats.js';
import type { Edition } from '../element/edition.js';
import * as richText from '../element/fields/rich-text/plain.js';
import { bundled } from '../chunks/chunk.js';
import * as long from '../element/fields/long/at-once.js';
import * as connector from '../connection/direct/direct-connector.js';
import * as special from '../element/fields/special/native.js';
import { waitForSpeech } from '../element/speech/wait-for-speech.js';
import { showViolations } from '../flow/reactions/show-violations.js';
import { interpret } from '../validation/interpreter/interpreter.js';
import * as reactions from '../element/reactions/essential.js';
import * as choices from '../element/fields/choices/index.js';
import { alwaysStructured } from '../flow/create-draft.js';

/**
 * The edition in one file, without the SDK, ajv and the Markdown parser: it always connects directly
 * and never generates code. The order of the imports is the order in the file: in this one it compresses
 * best, by up to 1 KB.
 */
export const lite: Edition = {
  connector: bundled(connector),
  drafts: alwaysStructured(structured, showViolations),
  reactions: bundled(reactions),
  choices: bundled(choices),
  special: bundled(special),
  long: bundled(long),
  richText: bundled(richText),
  followLanguage: waitForSpeech,
  loadValidator: async () => interpret(commonFormats),
};
