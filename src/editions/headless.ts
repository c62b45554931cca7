import { ImportedChunk } from '../chunks/imported-chunk.js';
import { loadPatiently } from '../chunks/load-patiently.js';
import type { Edition } from '../element/edition.js';
import { flatOrStructured } from '../flow/create-draft.js';
import { loadValidator } from '../validation/load-validator.js';

const validators = {
  interpreter: new ImportedChunk(() => import('../validation/interpreter/index.js')),
  ajv: new ImportedChunk(() => import('../validation/ajv/ajv.js')),
};

/** What the edition with the SDK and ajv has besides its looks. */
export const headless: Pick<Edition, 'connector' | 'sdk' | 'drafts' | 'loadValidator'> = {
  connector: new ImportedChunk(() => import('../connection/sdk/sdk-connector.js')),
  sdk: new ImportedChunk(() => import('../connection/sdk/integration-app-sdk.js')),
  drafts: flatOrStructured(new ImportedChunk(() => import('../flow/structured/index.js'))),
  loadValidator: (options) => loadPatiently(() => loadValidator(validators, options)),
};
