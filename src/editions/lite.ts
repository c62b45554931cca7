import { bundled } from '../chunks/chunk.js';
import * as connector from '../connection/direct/direct-connector.js';
import type { Edition } from '../element/edition.js';
import * as long from '../element/fields/long/at-once.js';
import * as special from '../element/fields/special/index.js';
import * as reactions from '../element/reactions/index.js';
import * as structured from '../flow/structured/structured-draft.js';
import * as interpreter from '../validation/interpreter/interpreter.js';

/**
 * The edition in one file, without the SDK, ajv and the Markdown parser: it always connects directly
 * and never generates code.
 */
export const lite: Edition = {
  connector: bundled(connector),
  structured: bundled(structured),
  reactions: bundled(reactions),
  special: bundled(special),
  long: bundled(long),
  interpreter: bundled(interpreter),
};
