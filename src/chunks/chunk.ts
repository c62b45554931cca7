/** How long a chunk may take, in milliseconds; one that comes later is used all the same. */
const limit = 15_000;

/**
 * Code that is loaded when it is first needed, and then available synchronously. An edition defines
 * which chunks there are, and how each is loaded.
 */
export class Chunk<Module> {
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

  /** A chunk that is part of the script file, and so is loaded from the start. */
  static bundled<Module>(module: Module): Chunk<Module> {
    const chunk = new Chunk(async () => module);
    chunk.#loaded = module;
    return chunk;
  }

  /** Undefined until it has been loaded. */
  get loaded(): Module | undefined {
    return this.#loaded;
  }

  /** Whether the last load failed, and none has begun since. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Rejects when the import fails, or takes too long; the next call then tries again. */
  load(): Promise<Module> {
    this.#failed = false;
    this.#loading ??= this.#request().catch((error: unknown) => {
      this.#loading = undefined;
      this.#failed = true;
      throw error;
    });
    return this.#loading;
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
