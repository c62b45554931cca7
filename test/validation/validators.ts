import { generate as ajv } from '../../src/validation/ajv/ajv.js';
import { compile as interpreter } from '../../src/validation/interpreter/index.js';
import type { CompileSchema } from '../../src/validation/validator.js';

/** The implementations of the port, each by itself: what holds for one holds for the other. */
export const implementations: readonly (readonly [name: string, compile: CompileSchema])[] = [
  ['ajv', ajv],
  ['interpreter', interpreter],
];
