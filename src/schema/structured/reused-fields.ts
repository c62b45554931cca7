import type { Field, HiddenProperty } from '../field.js';
import { equal } from '../json.js';

type Result = Field | HiddenProperty | undefined;

interface Remembered {
  readonly schema: unknown;
  readonly required: boolean;
  readonly result: Result;
}

/**
 * Reuses fields from one reading to the next. What did not look at the value is taken over unread
 * while its schema is the same; what did is read again, and still the field of the last reading
 * comes back when nothing about it has changed.
 */
export class ReusedFields {
  readonly #remembered = new Map<string, Remembered>();
  #last = new Map<string, Field>();
  #current = new Map<string, Field>();
  /** How often the value has been looked at so far. */
  #looks = 0;

  /** The value is being looked at. */
  depends(): void {
    this.#looks++;
  }

  /** The reading is over; the next one begins. */
  finish(): void {
    this.#last = this.#current;
    this.#current = new Map();
  }

  remember<R extends Result>(name: string, schema: unknown, required: boolean, readAnew: () => R): R {
    const before = this.#remembered.get(name);
    if (before && before.required === required && equal(before.schema, schema)) return before.result as R;
    const looks = this.#looks;
    const result = readAnew();
    if (this.#looks === looks) this.#remembered.set(name, { schema, required, result });
    return result;
  }

  /** The field of the last reading if this one equals it; its children have been compared before. */
  keep<F extends Field>(field: F): F {
    const last = this.#last.get(field.id);
    const kept = last && last.advanced === field.advanced && equal(last, field) ? (last as F) : field;
    this.#current.set(field.id, kept);
    return kept;
  }
}
