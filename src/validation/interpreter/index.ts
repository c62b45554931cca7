/** The chunk `interpreter`: the validator that generates no code. */
import { allFormats } from './all-formats.js';
import { interpret } from './interpreter.js';

export const compile = interpret(allFormats);
