import { createCompiler } from './compile-schema.js';
import { createCompile } from './create-compile.js';
import type { Violation } from '../violation.js';

/** Checks values without generating code: a check is made of each keyword of the schema, once. */
export const compile = createCompile((document) => {
  const check = createCompiler(document).compile(document.root);
  return (value, chosenBranch) => {
    const violations: Violation[] = [];
    const followed = [document.root];
    check({ value, path: [], followed, inUnion: false, evaluated: undefined, chosenBranch, violations });
    return violations;
  };
});
