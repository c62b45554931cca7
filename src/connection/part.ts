import { ConnectionError } from './error.js';

/** A part of the form that comes in a chunk of its own, and is at hand without waiting from then on. */
export class Part<T> {
  /** Undefined until it is there. */
  here: T | undefined;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** One that did not come is asked for again by the next who needs it. */
  async load(): Promise<T> {
    return (this.here ??= await arrived(this.#load()));
  }
}

/** What is loaded, or a rejection as `network`. */
export async function arrived<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw new ConnectionError('network', 'A part of the form could not be loaded.', { cause });
  }
}
