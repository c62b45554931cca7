/** A part of the form that is loaded when it is needed, and at hand without waiting from then on. */
export class Part<T> {
  /** Undefined until it is there. */
  here: T | undefined;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** One that did not come is asked for again by the next who needs it. */
  async load(): Promise<T> {
    return (this.here ??= await this.#load());
  }
}

/** One that is there from the start. */
export function atHand<T>(here: T): Part<T> {
  const part = new Part(async () => here);
  part.here = here;
  return part;
}
