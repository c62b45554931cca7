import type { Field, HiddenProperty } from '../field.js';
import { equal } from '../pointer.js';

type Reading = Field | HiddenProperty | undefined;

interface Remembered {
  readonly schema: unknown;
  readonly required: boolean;
  readonly reading: Reading;
}

/**
 * Remembers readings of fields. What did not look at the value is taken over unread while its
 * schema says the same; what did is read again, and still the field of the last reading comes
 * back when nothing about it has changed.
 */
export class Reuse {
  readonly #readings = new Map<string, Remembered>();
  #last = new Map<string, Field>();
  #current = new Map<string, Field>();
  /** How often a reading looked at the value so far. */
  #looks = 0;

  depends(): void {
    this.#looks++;
  }

  finish(): void {
    this.#last = this.#current;
    this.#current = new Map();
  }

  remember<R extends Reading>(name: string, schema: unknown, required: boolean, readAnew: () => R): R {
    const known = this.#readings.get(name);
    if (known && known.required === required && equal(known.schema, schema)) return known.reading as R;
    const before = this.#looks;
    const reading = readAnew();
    if (this.#looks === before) this.#readings.set(name, { schema, required, reading });
    return reading;
  }

  /** The field of the last reading when this one says the same; its parts have been compared before. */
  keep<F extends Field>(field: F): F {
    const last = this.#last.get(field.id);
    const kept = last && last.advanced === field.advanced && equal(last, field) ? (last as F) : field;
    this.#current.set(field.id, kept);
    return kept;
  }
}
