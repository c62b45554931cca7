import type { bySchema } from './by-schema.js';
import type { CompileSchema } from './validator.js';

export interface ValidatorOptions {
  /** Never generate code, whether the page's policy allows it or not. */
  noEval?: boolean;
}

interface Chunk {
  readonly compile: CompileSchema;
}

/** The one that can do without the other also brings what decides between them. */
interface NoEvalChunk extends Chunk {
  readonly bySchema: typeof bySchema;
}

/**
 * Loads the libraries that check values: ajv, which generates code, and one that reaches the same
 * verdicts without, for schemas that ajv is too slow or not sure enough for, and for pages whose
 * policy forbids it. Rejects when a chunk does not arrive that it can't do without; the next call
 * tries again.
 *
 * Whether the policy forbids it can only be found out by trying, which the browser may report
 * as one violation. A page that wants none says so with `noEval`.
 */
export const loadValidator = createLoader({
  ajv: () => import('./ajv/ajv.js'),
  noEval: () => import('./no-eval.js'),
});

export function createLoader(chunks: { ajv(): Promise<Chunk>; noEval(): Promise<NoEvalChunk> }) {
  const loaded = new Map<boolean, Promise<CompileSchema>>();

  async function load(noEval: boolean): Promise<CompileSchema> {
    const interpreting = chunks.noEval();
    if (noEval) return (await interpreting).compile;
    // Where only ajv arrives, a large schema is slow to check, but checked.
    const [interpreted, { compile }] = await Promise.all([interpreting.catch(() => undefined), chunks.ajv()]);
    if (!works(compile)) return (await interpreting).compile;
    return interpreted ? interpreted.bySchema(compile, interpreted.compile) : compile;
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
