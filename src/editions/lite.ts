import { Chunk } from '../chunks/chunk.js';
import * as connector from '../connection/direct/direct-connector.js';
import type { Edition } from '../element/edition.js';
import * as long from '../element/fields/long/index.js';
import * as special from '../element/fields/special/index.js';
import * as reactions from '../element/reactions/index.js';
import * as structured from '../flow/structured/structured-draft.js';
import * as interpreter from '../validation/interpreter/interpreter.js';

/**
 * The edition in one file, without the SDK, ajv and the Markdown parser: it always connects directly
 * and never generates code.
 */
export const lite: Edition = {
  connector: Chunk.bundled(connector),
  structured: Chunk.bundled(structured),
  reactions: Chunk.bundled(reactions),
  special: Chunk.bundled(special),
  long: Chunk.bundled(long),
  interpreter: Chunk.bundled(interpreter),
};
