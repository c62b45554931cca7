/**
 * Code that is loaded when it is first needed, and then available synchronously. An edition defines
 * which chunks there are, and how each is loaded.
 */
export class Chunk<Module> {
  readonly #import: () => Promise<Module>;
  #loaded: Module | undefined;
  #loading: Promise<Module> | undefined;
  #failed = false;

  constructor(importModule: () => Promise<Module>) {
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

  /** Rejects when the import fails; the next call then tries again. */
  load(): Promise<Module> {
    this.#failed = false;
    this.#loading ??= this.#import().then(
      (module) => (this.#loaded = module),
      (error: unknown) => {
        this.#loading = undefined;
        this.#failed = true;
        throw error;
      },
    );
    return this.#loading;
  }
}
