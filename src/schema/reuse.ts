import type { DataSchema } from './data-schema.js';
import type { Field, GroupField, HiddenProperty } from './field.js';
import { equal } from './pointer.js';

interface Remembered<T> {
  readonly schema: unknown;
  readonly required: boolean;
  readonly result: T;
}

/**
 * Remembers readings of fields. What did not look at the value is taken over unread while its
 * schema is the same object; what did is read again, and still the field of the last reading
 * comes back when nothing about it has changed.
 */
export class Reuse {
  readonly #parts = new Map<string, Remembered<Field | HiddenProperty | undefined>>();
  readonly #wholes = new Map<string, Remembered<GroupField>>();
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

  part(id: string, schema: unknown, required: boolean, readPart: () => Field | HiddenProperty | undefined): Field | HiddenProperty | undefined {
    return this.#remember(this.#parts, id, schema, required, readPart);
  }

  whole(id: string, schema: DataSchema, required: boolean, readWhole: () => GroupField): GroupField {
    return this.#remember(this.#wholes, id, schema, required, () => {
      const before = this.#looks;
      const group = readWhole();
      return this.#looks === before ? group : this.keep(group);
    });
  }

  /** The field of the last reading when this one says the same. */
  keep<F extends Field>(field: F): F {
    const last = this.#last.get(field.id);
    const kept = last && same(last, field) ? (last as F) : field;
    this.#current.set(field.id, kept);
    return kept;
  }

  #remember<T>(memory: Map<string, Remembered<T>>, id: string, schema: unknown, required: boolean, readAnew: () => T): T {
    const known = memory.get(id);
    if (known && known.schema === schema && known.required === required) return known.result;
    const before = this.#looks;
    const result = readAnew();
    if (this.#looks === before) memory.set(id, { schema, required, result });
    return result;
  }
}

/** Whether two fields with the same id say the same; their parts have been compared before. */
function same(a: Field, b: Field): boolean {
  return (
    a.kind === b.kind &&
    a.required === b.required &&
    a.advanced === b.advanced &&
    settledAlike(a.settled, b.settled) &&
    equal(a.schema, b.schema) &&
    sameParts(a, b)
  );
}

function settledAlike(a: Field['settled'] = [], b: Field['settled'] = []): boolean {
  return a.length === b.length && a.every(({ union, branch }, index) => union === b[index]!.union && branch === b[index]!.branch);
}

function sameParts(a: Field, b: Field): boolean {
  if (a.kind === 'group' && b.kind === 'group') return each(a.fields, b.fields) && equal(a.hidden, b.hidden);
  if (a.kind === 'list' && b.kind === 'list') return each(a.items, b.items);
  if (a.kind === 'map' && b.kind === 'map') return each(a.entries.map(({ field }) => field), b.entries.map(({ field }) => field));
  if (a.kind === 'variant' && b.kind === 'variant') return a.field === b.field && a.chosen === b.chosen && a.union === b.union && equal(a.branches, b.branches);
  return true;
}

function each(a: readonly Field[], b: readonly Field[]): boolean {
  return a.length === b.length && a.every((field, index) => field === b[index]);
}
