import { Chunk } from '../chunks/chunk.js';
import * as connector from '../connection/direct/direct-connector.js';
import type { Edition } from '../element/edition.js';
import * as long from '../element/fields/long/index.js';
import * as special from '../element/fields/special/index.js';
import * as reactions from '../element/reactions/index.js';
import * as structured from '../flow/structured/structured-draft.js';
import * as interpreter from '../validation/interpreter/interpreter.js';

/**
 * The edition of one file, without the SDK, without ajv and without the parser of Markdown: it
 * always connects directly, and generates no code.
 */
export const lite: Edition = {
  connector: Chunk.atHand(connector),
  structured: Chunk.atHand(structured),
  reactions: Chunk.atHand(reactions),
  special: Chunk.atHand(special),
  long: Chunk.atHand(long),
  interpreter: Chunk.atHand(interpreter),
};
