import type { DataSchema } from '../schema/data-schema.js';
import type { Field } from '../schema/field.js';
import { holdsFormulas, settle } from '../schema/formulas.js';
import { equal, read, toPointer, type Path } from '../schema/pointer.js';
import type { CompileSchema, Validator } from '../validation/validator.js';
import type { Violation } from '../validation/violation.js';
import type { Pruned } from '../value/prune.js';
import { partsOf, type FieldIndex } from './field-index.js';

/** Finds what is wrong with a draft, and the field that each violation belongs to. */
export class DraftCheck {
  readonly #schema: DataSchema;
  readonly #hasFormulas: boolean;
  readonly #keepsSecrets: boolean;
  #compile: CompileSchema | undefined;
  #validator: Validator | undefined;
  /** The schema as it was compiled: formulas make another of it as the value changes. */
  #compiled: DataSchema | undefined;

  constructor(schema: DataSchema, keepsSecrets: boolean) {
    this.#schema = schema;
    this.#keepsSecrets = keepsSecrets;
    this.#hasFormulas = holdsFormulas(schema);
  }

  set compile(compile: CompileSchema) {
    this.#compile = compile;
    this.#validator = undefined;
  }

  /** The first violation of each field, by the field's id. */
  run(index: FieldIndex, sent: Pruned, isUnreadable: (id: string) => boolean): Map<string, Violation> {
    const found = new Map<string, Violation>();
    const add = (field: Field, violation: Violation): void => {
      if (!found.has(field.id)) found.set(field.id, violation);
    };
    for (const field of index.fields.values()) {
      if (isUnreadable(field.id)) add(field, { path: field.path, keyword: 'unreadable', params: {} });
    }
    for (const violation of this.#violations(index, sent)) {
      const path = placeInDraft(violation.path, sent);
      const field = index.at(path);
      // What the page should have given is nothing that the user can mend.
      if (!field.readOnly && !this.#isKept(field, violation)) add(field, { ...violation, path });
    }
    return found;
  }

  #isKept(field: Field, { keyword }: Violation): boolean {
    return this.#keepsSecrets && field.kind === 'secret' && keyword === 'required';
  }

  #violations(index: FieldIndex, { parameters }: Pruned): Violation[] {
    if (!this.#compile) return missing(index.root, parameters);
    const schema = this.#hasFormulas ? (settle(this.#schema, parameters) as DataSchema) : this.#schema;
    if (!this.#validator || !equal(schema, this.#compiled)) {
      this.#validator = this.#compile(schema);
      this.#compiled = schema;
    }
    return this.#validator.validate(parameters, (path) => (read(parameters, path) === null ? undefined : index.branchAt(path)));
  }
}

/** What is required and not there; inside of an optional object only once that is there. */
function missing(field: Field, parameters: unknown): Violation[] {
  const value = read(parameters, field.path);
  if (value === undefined) {
    return field.required ? [{ path: field.path, keyword: 'required', params: { missingProperty: String(field.path.at(-1) ?? '') } }] : [];
  }
  if (field.kind === 'list') return [];
  return partsOf(field).flatMap((part) => missing(part, parameters));
}

/** A violation is found in what is sent; the draft may hold empty items between those. */
function placeInDraft(path: Path, { moved }: Pruned): Path {
  if (moved.size === 0) return path;
  const place: (string | number)[] = [];
  for (const step of path) place.push(moved.get(toPointer(place))?.[Number(step)] ?? step);
  return place;
}
