import { Chunk } from '../chunks/chunk.js';
import type { Edition } from '../element/edition.js';

/**
 * The edition with the SDK and ajv, which loads each chunk when it is needed. Apart from the entry of
 * the script file, only this module may use `import()`.
 */
export const standard: Edition = {
  connector: new Chunk(() => import('../connection/sdk/sdk-connector.js')),
  sdk: new Chunk(async () => {
    // Destructured, so that the bundler drops the other exports: a quarter of the chunk.
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
