import type { CompileSchema } from './validator.js';

export interface ValidatorOptions {
  /** Never generate code, whether the page's policy allows it or not. */
  noEval?: boolean;
}

interface Chunk {
  readonly compile: CompileSchema;
}

/**
 * Loads the library that checks values: ajv, or where the page's policy forbids generated code
 * one that reaches the same verdicts without. Rejects when a chunk does not arrive; the next
 * call tries again.
 *
 * Whether the policy forbids it can only be found out by trying, which the browser may report
 * as one violation. A page that wants none says so with `noEval`.
 */
export const loadValidator = createLoader({
  ajv: () => import('./ajv.js'),
  noEval: () => import('./no-eval.js'),
});

export function createLoader(chunks: { ajv(): Promise<Chunk>; noEval(): Promise<Chunk> }) {
  const loaded = new Map<boolean, Promise<CompileSchema>>();

  async function load(noEval: boolean): Promise<CompileSchema> {
    if (!noEval) {
      const { compile } = await chunks.ajv();
      if (works(compile)) return compile;
    }
    return (await chunks.noEval()).compile;
  }

  return ({ noEval = false }: ValidatorOptions = {}): Promise<CompileSchema> => {
    let loading = loaded.get(noEval);
    if (!loading) {
      loading = load(noEval);
      loaded.set(noEval, loading);
      loading.catch(() => loaded.delete(noEval));
    }
    return loading;
  };
}

function works(compile: CompileSchema): boolean {
  try {
    compile({});
    return true;
  } catch {
    return false;
  }
}
