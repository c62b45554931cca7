import { ImportedChunk } from '../chunks/imported-chunk.js';
import { loadPatiently } from '../chunks/load-patiently.js';
import type { Edition } from '../element/edition.js';
import { flatOrStructured, type Drafts } from '../flow/create-draft.js';
import type { CreateViolations } from '../flow/violations.js';
import { loadValidator } from '../validation/load-validator.js';

const structured = new ImportedChunk(() => import('../flow/structured/index.js'));

const validators = {
  interpreter: new ImportedChunk(() => import('../validation/interpreter/index.js')),
  ajv: new ImportedChunk(() => import('../validation/ajv/ajv.js')),
};

/** What the edition with the SDK and ajv has besides its looks, and besides its drafts. */
export const headless: Pick<Edition, 'connector' | 'sdk' | 'loadValidator'> = {
  connector: new ImportedChunk(() => import('../connection/sdk/sdk-connector.js')),
  sdk: new ImportedChunk(() => import('../connection/sdk/integration-app-sdk.js')),
  loadValidator: (options) => loadPatiently(() => loadValidator(validators, options)),
};

/** Drafts that load the chunk `structured` where a schema needs it. */
export const draftsWith = (createViolations: CreateViolations): Drafts =>
  flatOrStructured(structured, createViolations);
