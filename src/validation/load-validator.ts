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
 * Loads ajv, or where no code may be generated, or ajv cannot be loaded, the interpreter, which finds the
 * same violations. Rejects when neither can be loaded; the next call tries again.
 *
 * Only trying shows whether the page's Content Security Policy allows generating code, and the browser
 * may report the attempt as a violation of the policy. `noEval` avoids that.
 */
export async function loadValidator(
  { interpreter, ajv }: ValidatorChunks,
  { noEval = false }: ValidatorOptions = {},
): Promise<CompileSchema> {
  if (ajv && !noEval) {
    const loaded = await ajv.load().catch(() => undefined);
    if (loaded && mayGenerate(loaded.compile)) return loaded.compile;
  }
  return (await interpreter.load()).compile;
}

/** Whether a validator can generate code. Tried once, since each try may be reported. */
const generates = new WeakMap<CompileSchema, boolean>();

function mayGenerate(compile: CompileSchema): boolean {
  let may = generates.get(compile);
  if (may === undefined) generates.set(compile, (may = tryToCompile(compile)));
  return may;
}

function tryToCompile(compile: CompileSchema): boolean {
  try {
    compile({});
    return true;
  } catch {
    return false;
  }
}
