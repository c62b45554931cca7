/**
 * Code that is loaded when it is first needed, and then available synchronously. An edition defines
 * which chunks there are, and how each is loaded.
 */
export interface Chunk<Module> {
  /** Undefined until it has been loaded. */
  readonly loaded: Module | undefined;
  /** Whether the last load failed, and none has begun since. */
  readonly failed: boolean;
  /** Rejects when it cannot be loaded, or takes too long; the next call then tries again. */
  load(): Promise<Module>;
  /** Tries again until it is loaded; `onFailure` hears of each try that fails. */
  loadPatiently(onFailure?: (reason: unknown) => void): Promise<Module>;
}

/** A chunk that is part of the script file, and so is loaded from the start. */
export function bundled<Module>(loaded: Module): Chunk<Module> {
  const load = async () => loaded;
  return { loaded, failed: false, load, loadPatiently: load };
}
