import { Chunk } from '../chunks/chunk.js';
import { loadAdapters } from '../connection/load-adapters.js';
import type { Edition } from '../element/edition.js';

/**
 * The edition with the SDK and ajv, each chunk loaded when it is needed. No other module but the
 * entry of the script file may load code.
 */
export const standard: Edition = {
  loadAdapters,
  structured: new Chunk(() => import('../flow/structured/structured-draft.js')),
  reactions: new Chunk(() => import('../element/reactions/index.js')),
  special: new Chunk(() => import('../element/fields/special/index.js')),
  long: new Chunk(() => import('../element/fields/long/index.js')),
  richText: new Chunk(() => import('../element/fields/rich-text/index.js')),
  loadValidator: async (options) => (await import('../validation/load-validator.js')).loadValidator(options),
};
