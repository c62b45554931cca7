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

/** How to judge fields of a kind of form. */
export interface CheckRules {
  /** The schema that a validator understands; may depend on what is sent. */
  schemaFor(parameters: unknown): DataSchema;

  /** What is required and not there. */
  missing(form: Field, parameters: unknown): Violation[];

  /** Where something stands in the draft that stands at a path in what is sent. */
  placeInDraft?(path: Path, sent: Pruned): Path;
}

/** Finds what is wrong with a draft, and the field that each violation belongs to. */
export interface DraftCheck {
  use(compile: CompileSchema): void;

  /** The first violation of each field, by the field's id. */
  run(form: CheckedForm, sent: Pruned, isUnreadable: (id: string) => boolean): Map<string, Violation>;
}

export function createCheck(
  { schemaFor, missing, placeInDraft }: CheckRules,
  keepsSecrets: boolean,
): DraftCheck {
  let compile: CompileSchema | undefined;
  let validator: Validator | undefined;
  /** The schema as it was compiled. */
  let compiled: DataSchema | undefined;

  const isKept = (field: Field, { keyword }: Violation) =>
    keepsSecrets && field.kind === 'secret' && keyword === 'required';

  const violationsOf = (form: CheckedForm, parameters: unknown): readonly Violation[] => {
    if (!compile) return missing(form.root, parameters);
    const schema = schemaFor(parameters);
    if (!validator || !equal(schema, compiled)) {
      validator = compile(schema);
      compiled = schema;
    }
    return validator.validate(parameters, (path, union) =>
      read(parameters, path) === null ? undefined : form.branchAt?.(path, union),
    );
  };

  return {
    use(loaded) {
      compile = loaded;
      validator = undefined;
    },

    run(form, sent, isUnreadable) {
      const found = new Map<string, Violation>();
      const add = (field: Field, violation: Violation): void => {
        if (!found.has(field.id)) found.set(field.id, violation);
      };
      for (const field of form.fields.values()) {
        if (isUnreadable(field.id)) add(field, { path: field.path, keyword: 'unreadable', params: {} });
      }
      for (const violation of violationsOf(form, sent.parameters)) {
        const path = placeInDraft ? placeInDraft(violation.path, sent) : violation.path;
        const field = form.at(path);
        // What the page should have given is nothing that the user can mend.
        if (!field.readOnly && !isKept(field, violation)) add(field, { ...violation, path });
      }
      return found;
    },
  };
}

export function missingField({ path, required }: Field, parameters: unknown): Violation[] {
  if (!required || read(parameters, path) !== undefined) return [];
  return [{ path, keyword: 'required', params: { missingProperty: String(path.at(-1) ?? '') } }];
}
