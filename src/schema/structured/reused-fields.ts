import type { Field, HiddenProperty } from '../field.js';
import { equal, isContainer } from '../json.js';

type Result = Field | HiddenProperty | undefined;

interface Remembered {
  readonly schema: unknown;
  readonly required: boolean;
  readonly result: Result;
}

/**
 * Reuses fields from one reading to the next. Fields that do not depend on the value are read again
 * only when their schema has changed. The others are read each time, but where the outcome equals the
 * field of the last reading, that one is returned.
 */
export class ReusedFields {
  readonly #remembered = new Map<string, Remembered>();
  readonly #made = new WeakMap<object, unknown>();
  #last = new Map<string, Field>();
  #current = new Map<string, Field>();
  /** How often anything read has depended on the value so far. */
  #dependencies = 0;

  /** What is being read depends on the value. */
  dependOnValue(): void {
    this.#dependencies++;
  }

  /** Ends a reading: what follows belongs to the next one. */
  finish(): void {
    this.#last = this.#current;
    this.#current = new Map();
  }

  /** Returns what was read under a name if it did not depend on the value, else reads it. */
  remember<R extends Result>(name: string, schema: unknown, required: boolean, readAnew: () => R): R {
    const remembered = this.#remembered.get(name);
    if (remembered && remembered.required === required && equal(remembered.schema, schema))
      return remembered.result as R;
    return this.makeOnce(readAnew, (result) => this.#remembered.set(name, { schema, required, result }));
  }

  /** Returns what was made of an object if it did not depend on the value, else makes it. */
  once<R>(of: unknown, make: () => R): R {
    if (!isContainer(of)) return make();
    if (this.#made.has(of)) return this.#made.get(of) as R;
    return this.makeOnce(make, (made) => this.#made.set(of, made));
  }

  /** Makes something; `keep` gets it where it has not depended on the value. */
  makeOnce<R>(make: () => R, keep: (made: R) => void): R {
    const dependencies = this.#dependencies;
    const made = make();
    if (this.#dependencies === dependencies) keep(made);
    return made;
  }

  /** The field of the last reading if this one equals it; its children have been compared before. */
  reuse<F extends Field>(field: F): F {
    const last = this.#last.get(field.id);
    const reused = last && last.advanced === field.advanced && equal(last, field) ? (last as F) : field;
    this.#current.set(field.id, reused);
    return reused;
  }
}
