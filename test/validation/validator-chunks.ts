import { ImportedChunk } from '../../src/chunks/imported-chunk.js';
import type { ValidatorChunks } from '../../src/validation/load-validator.js';

/** The validators as the standard edition loads them. */
export const validatorChunks = (): Required<ValidatorChunks> => ({
  interpreter: new ImportedChunk(() => import('../../src/validation/interpreter/index.js')),
  ajv: new ImportedChunk(() => import('../../src/validation/ajv/ajv.js')),
});
