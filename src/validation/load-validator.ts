import type { Chunk } from '../chunks/chunk.js';
import type { CompileSchema } from './validator.js';

export interface ValidatorModule {
  readonly compile: CompileSchema;
}

export interface ValidatorChunks {
  readonly interpreter: Chunk<ValidatorModule>;
  /** Generates code, and throws where the page's policy forbids that. */
  readonly ajv?: Chunk<ValidatorModule>;
}

export interface ValidatorOptions {
  /** Never generate code, whether the page's policy allows it or not. */
  noEval?: boolean;
}

/**
 * Loads what checks values: ajv, or where no code may be generated the interpreter, which finds the
 * same. Rejects when the chunk that is needed does not arrive; the next call tries again.
 *
 * Whether a policy forbids it can only be found out by trying, which the browser may report as one
 * violation. A page that wants none says so with `noEval`.
 */
export async function loadValidator(
  { interpreter, ajv }: ValidatorChunks,
  { noEval = false }: ValidatorOptions = {},
): Promise<CompileSchema> {
  if (ajv && !noEval) {
    const { compile } = await ajv.load();
    if (mayGenerate(compile)) return compile;
  }
  return (await interpreter.load()).compile;
}

/** Each try would be reported. */
const tried = new WeakMap<CompileSchema, boolean>();

function mayGenerate(compile: CompileSchema): boolean {
  let may = tried.get(compile);
  if (may === undefined) tried.set(compile, (may = works(compile)));
  return may;
}

function works(compile: CompileSchema): boolean {
  try {
    compile({});
    return true;
  } catch {
    return false;
  }
}
