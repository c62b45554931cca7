import { Chunk } from '../../src/chunks/chunk.js';
import type { ValidatorChunks } from '../../src/validation/load-validator.js';

/** The validators as the standard edition loads them. */
export const validatorChunks = (): Required<ValidatorChunks> => ({
  interpreter: new Chunk(() => import('../../src/validation/interpreter/interpreter.js')),
  ajv: new Chunk(() => import('../../src/validation/ajv/ajv.js')),
});
