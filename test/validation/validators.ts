import { compile as ajv } from '../../src/validation/ajv.js';
import { compile as noEval } from '../../src/validation/no-eval.js';
import type { CompileSchema } from '../../src/validation/validator.js';

/** Both implementations of the port: what holds for one holds for the other. */
export const implementations: readonly (readonly [name: string, compile: CompileSchema])[] = [
  ['ajv', ajv],
  ['no-eval', noEval],
];
