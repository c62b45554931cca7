import { waitForSpeech } from '../element/speech/wait-for-speech.js';
import { bundled } from '../chunks/chunk.js';
import * as connector from '../connection/direct/whole-connector.js';
import * as advice from '../element/advice/index.js';
import { adviseInTime } from '../element/late-advice.js';
import type { Edition } from '../element/edition.js';
import * as choices from '../element/fields/choices/index.js';
import * as long from '../element/fields/long/index.js';
import * as richText from '../element/fields/rich-text/index.js';
import * as special from '../element/fields/special/index.js';
import * as reactions from '../element/reactions/index.js';
import { alwaysStructured } from '../flow/create-draft.js';
import * as structured from '../flow/structured/index.js';
import { compile } from '../validation/interpreter/index.js';

/**
 * The edition in one file that shows all that the standard edition shows: only the SDK and ajv are missing,
 * so it always connects directly and never generates code.
 */
export const whole: Edition = {
  connector: bundled(connector),
  drafts: alwaysStructured(structured, reactions.showViolations),
  reactions: bundled(reactions),
  choices: bundled(choices),
  special: bundled(special),
  long: bundled(long),
  richText: bundled(richText),
  adviseInTime: adviseInTime(bundled(advice)),
  followLanguage: waitForSpeech,
  loadValidator: async () => compile,
};
