import { ImportedChunk } from '../chunks/imported-chunk.js';
import type { ConnectionChunks } from '../connection/create-api.js';
import { flatOrStructured, type Drafts } from '../flow/create-draft.js';
import type { ValidatorChunks } from '../validation/load-validator.js';

/** The chunks of the edition with the SDK and ajv that show nothing. */
export const headless: ConnectionChunks & ValidatorChunks & { readonly drafts: Drafts } = {
  connector: new ImportedChunk(() => import('../connection/sdk/sdk-connector.js')),
  sdk: new ImportedChunk(() => import('../connection/sdk/integration-app-sdk.js')),
  drafts: flatOrStructured(new ImportedChunk(() => import('../flow/structured/structured-draft.js'))),
  interpreter: new ImportedChunk(() => import('../validation/interpreter/interpreter.js')),
  ajv: new ImportedChunk(() => import('../validation/ajv/ajv.js')),
};
