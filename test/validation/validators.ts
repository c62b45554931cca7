import { compile as ajv } from '../../src/validation/ajv/ajv.js';
import { compile as interpreter } from '../../src/validation/interpreter/interpreter.js';
import { compile as noEval } from '../../src/validation/no-eval.js';
import type { CompileSchema } from '../../src/validation/validator.js';

/** The implementations of the port: what holds for one holds for the others. */
export const implementations: readonly (readonly [name: string, compile: CompileSchema])[] = [
  ['ajv', ajv],
  ['no-eval', noEval],
  ['interpreter', interpreter],
];
