import { Chunk } from '../chunks/chunk.js';
import type { Edition } from '../element/edition.js';

/**
 * The edition with the SDK and ajv, each chunk loaded when it is needed. No other module but the
 * entry of the script file may load code.
 */
export const standard: Edition = {
  connector: new Chunk(() => import('../connection/sdk/sdk-connector.js')),
  sdk: new Chunk(async () => {
    // By name, so that the bundler drops the rest: a quarter of the chunk.
    const { IntegrationAppClient } = await import('@integration-app/sdk');
    return { IntegrationAppClient };
  }),
  structured: new Chunk(() => import('../flow/structured/structured-draft.js')),
  reactions: new Chunk(() => import('../element/reactions/index.js')),
  special: new Chunk(() => import('../element/fields/special/index.js')),
  long: new Chunk(() => import('../element/fields/long/index.js')),
  richText: new Chunk(() => import('../element/fields/rich-text/index.js')),
  interpreter: new Chunk(() => import('../validation/interpreter/interpreter.js')),
  ajv: new Chunk(() => import('../validation/ajv/ajv.js')),
};
