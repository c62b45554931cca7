import type { DataSchema } from '../schema/data-schema.js';
import type { Field, GroupField } from '../schema/field.js';
import { equal, read, type Path } from '../schema/pointer.js';
import type { CompileSchema, Validator } from '../validation/validator.js';
import type { Violation } from '../validation/violation.js';
import type { Pruned } from '../value/prune-flat.js';

/** The fields of a form, as far as finding the one that a violation belongs to needs to know them. */
export interface CheckedForm {
  readonly root: GroupField;
  /** Every field by its id, in the order of the form. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The deepest field shown at a place or above it. */
  at(path: Path): Field;
  /** The branch that is filled in of one of the unions at a place. */
  branchAt?(path: Path, union: readonly unknown[]): number | undefined;
}

/** Finds what is wrong with a draft, and the field that each violation belongs to. */
export class DraftCheck {
  protected readonly schema: DataSchema;
  readonly #keepsSecrets: boolean;
  #compile: CompileSchema | undefined;
  #validator: Validator | undefined;
  /** The schema as it was compiled. */
  #compiled: DataSchema | undefined;

  constructor(schema: DataSchema, keepsSecrets: boolean) {
    this.schema = schema;
    this.#keepsSecrets = keepsSecrets;
  }

  set compile(compile: CompileSchema) {
    this.#compile = compile;
    this.#validator = undefined;
  }

  /** The first violation of each field, by the field's id. */
  run(form: CheckedForm, sent: Pruned, isUnreadable: (id: string) => boolean): Map<string, Violation> {
    const found = new Map<string, Violation>();
    const add = (field: Field, violation: Violation): void => {
      if (!found.has(field.id)) found.set(field.id, violation);
    };
    for (const field of form.fields.values()) {
      if (isUnreadable(field.id)) add(field, { path: field.path, keyword: 'unreadable', params: {} });
    }
    for (const violation of this.#violations(form, sent)) {
      const path = this.placeInDraft(violation.path, sent);
      const field = form.at(path);
      // What the page should have given is nothing that the user can mend.
      if (!field.readOnly && !this.#isKept(field, violation)) add(field, { ...violation, path });
    }
    return found;
  }

  /** The schema that a validator understands; may depend on what is sent. */
  protected schemaFor: (parameters: unknown) => DataSchema = () => this.schema;

  /** What is required and not there. */
  protected missing(form: Field, parameters: unknown): Violation[] {
    return form.kind === 'group' ? form.fields.flatMap((field) => missingField(field, parameters)) : [];
  }

  /** Where something stands in the draft that stands at a path in what is sent. */
  protected placeInDraft: (path: Path, sent: Pruned) => Path = (path) => path;

  #isKept(field: Field, { keyword }: Violation): boolean {
    return this.#keepsSecrets && field.kind === 'secret' && keyword === 'required';
  }

  #violations(form: CheckedForm, { parameters }: Pruned): Violation[] {
    if (!this.#compile) return this.missing(form.root, parameters);
    const schema = this.schemaFor(parameters);
    if (!this.#validator || !equal(schema, this.#compiled)) {
      this.#validator = this.#compile(schema);
      this.#compiled = schema;
    }
    return this.#validator.validate(parameters, (path, union) => (read(parameters, path) === null ? undefined : form.branchAt?.(path, union)));
  }
}

export function missingField({ path, required }: Field, parameters: unknown): Violation[] {
  if (!required || read(parameters, path) !== undefined) return [];
  return [{ path, keyword: 'required', params: { missingProperty: String(path.at(-1) ?? '') } }];
}
