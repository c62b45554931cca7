import type { DataSchema } from '../schema/data-schema.js';
import type { Field, GroupField } from '../schema/field.js';
import { clone, equal, objectIn, own, setOwn, toPointer, type Path } from '../schema/json.js';
import { readFlat } from '../schema/read-flat.js';
import type { Violation } from '../validation/violation.js';
import { fillFlatDefaults } from '../value/defaults.js';
import { pruneFlat, type Pruned } from '../value/prune-flat.js';
import {
  missingField,
  writeFilled,
  type FieldIndex,
  type FilledForm,
  type FormChange,
} from './filled-form.js';

/** The form of a flat schema: its fields are the same whatever is filled in. */
export class FlatForm implements FilledForm {
  readonly changesStructure = false;
  readonly index: FieldIndex;
  value: Record<string, unknown> = {};
  readonly #schema: DataSchema;
  readonly #root: GroupField;
  readonly #defaults = {};
  #given: Record<string, unknown> = {};

  constructor(schema: DataSchema, given: Readonly<Record<string, unknown>>) {
    this.#schema = schema;
    const root = (this.#root = readFlat(schema)!);
    const fields = new Map([root, ...root.fields].map((field): [string, Field] => [field.id, field]));
    this.index = { root, fields, at: (path) => fields.get(toPointer(path.slice(0, 1))) ?? root };
    fillFlatDefaults(root, this.#defaults);
    this.value = clone(this.#defaults);
    this.fill(given);
  }

  fill(given: Readonly<Record<string, unknown>>): FormChange {
    const before = this.#given;
    const now = (this.#given = clone(objectIn(given)));
    const fields = new Set<string>();
    for (const key of Object.keys({ ...before, ...now })) {
      const [was, is, filled, initial] = [before, now, this.value, this.#defaults].map((each) =>
        own(each, key),
      );
      const isGone = is === undefined;
      if (equal(was, is) || equal(filled, is) || (isGone && !equal(filled, was))) continue;
      setOwn(this.value, key, clone(isGone ? initial : is));
      fields.add(toPointer([key]));
    }
    return { id: '', fields, structure: false, conditional: true };
  }

  set({ id, path }: Field, value: unknown): FormChange {
    writeFilled(this.value, path, value);
    return { id, fields: new Set([id]), structure: false, conditional: false };
  }

  prune(): Pruned {
    return pruneFlat(this.#root, this.value, this.#given);
  }

  schemaFor(): DataSchema {
    return this.#schema;
  }

  missing(parameters: unknown): Violation[] {
    return this.#root.fields.flatMap((field) => missingField(field, parameters));
  }

  pathInDraft(path: Path): Path {
    return path;
  }

  pathInSent(path: Path): Path {
    return path;
  }
}
