import type { Chunk } from './chunk.js';
import { loadPatiently } from './load-patiently.js';

/** How long a chunk may take, in milliseconds; one that comes later is used all the same. */
const limit = 15_000;

/** A chunk in a file of its own, which is imported when it is first needed. */
export class ImportedChunk<Module> implements Chunk<Module> {
  readonly #import: (again: string) => Promise<Module>;
  #loaded: Module | undefined;
  #loading: Promise<Module> | undefined;
  #failed = false;
  #requests = 0;

  /**
   * `again` is a query for the URL, when the chunk is requested once more: a browser may not fetch a URL
   * again that it could not fetch, or that is still on its way. The script file adds it
   * (`scripts/link-chunks.mjs`); in another bundle, `import()` alone decides.
   */
  constructor(importModule: (again: string) => Promise<Module>) {
    this.#import = importModule;
  }

  get loaded(): Module | undefined {
    return this.#loaded;
  }

  get failed(): boolean {
    return this.#failed;
  }

  load(): Promise<Module> {
    this.#failed = false;
    this.#loading ??= this.#request().catch((error: unknown) => {
      this.#loading = undefined;
      this.#failed = true;
      throw error;
    });
    return this.#loading;
  }

  loadPatiently(onFailure?: (reason: unknown) => void): Promise<Module> {
    return loadPatiently(() => this.load(), onFailure);
  }

  #request(): Promise<Module> {
    const again = this.#requests++ ? `?again=${this.#requests}` : '';
    return new Promise<Module>((resolve, reject) => {
      const timer = setTimeout(reject, limit, new Error('A chunk did not come in time.'));
      this.#import(again)
        .then((module) => resolve((this.#loaded ??= module)), reject)
        .finally(() => clearTimeout(timer));
    });
  }
}
