import { ImportedChunk } from '../chunks/imported-chunk.js';
import type { Edition } from '../element/edition.js';
import { flatOrStructured } from '../flow/create-draft.js';
import { loadValidator } from '../validation/load-validator.js';
import { pendingView } from '../element/fields/pending-view.js';

const validators = {
  interpreter: new ImportedChunk(() => import('../validation/interpreter/interpreter.js')),
  ajv: new ImportedChunk(() => import('../validation/ajv/ajv.js')),
};

/**
 * The edition with the SDK and ajv, which loads each chunk when it is needed. Apart from the entry of
 * the script file, only this module may use `import()`.
 */
export const standard: Edition = {
  connector: new ImportedChunk(() => import('../connection/sdk/sdk-connector.js')),
  sdk: new ImportedChunk(() => import('../connection/sdk/integration-app-sdk.js')),
  drafts: flatOrStructured(new ImportedChunk(() => import('../flow/structured/structured-draft.js'))),
  reactions: new ImportedChunk(() => import('../element/reactions/index.js')),
  special: new ImportedChunk(() => import('../element/fields/special/index.js')),
  pendingView,
  long: new ImportedChunk(() => import('../element/fields/long/index.js')),
  richText: new ImportedChunk(() => import('../element/fields/rich-text/index.js')),
  loadValidator: (options) => loadValidator(validators, options),
};
