/** The chunk `interpreter`: the validator that generates no code. */
import { automatonOf } from '../../schema/rules/automaton.js';
import { judgeBy } from '../../schema/rules/pattern.js';
import { allFormats } from './all-formats.js';
import { interpret } from './interpreter.js';

judgeBy(automatonOf);

export const compile = interpret(allFormats);
