import type { CompileSchema } from './validator.js';

export interface ValidatorOptions {
  /** Never generate code, whether the page's policy allows it or not. */
  noEval?: boolean;
}

const loaded = new Map<boolean, Promise<CompileSchema>>();

/**
 * Loads the library that checks values: ajv, or where the page's policy forbids generated code
 * one that reaches the same verdicts without. Rejects when a chunk does not arrive; the next
 * call tries again.
 *
 * The policy can only be found out by trying, which makes the browser report one violation. A
 * page that wants none says so with `noEval`.
 */
export function loadValidator({ noEval = false }: ValidatorOptions = {}): Promise<CompileSchema> {
  let loading = loaded.get(noEval);
  if (!loading) {
    loading = noEval ? loadNoEval() : loadAjv();
    loaded.set(noEval, loading);
    loading.catch(() => loaded.delete(noEval));
  }
  return loading;
}

async function loadAjv(): Promise<CompileSchema> {
  const { compile } = await import('./ajv.js');
  try {
    compile({});
    return compile;
  } catch {
    return loadNoEval();
  }
}

async function loadNoEval(): Promise<CompileSchema> {
  const { compile } = await import('./no-eval.js');
  return compile;
}
