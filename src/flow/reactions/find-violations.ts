import type { DataSchema } from '../../schema/data-schema.js';
import type { Field } from '../../schema/field.js';
import { warnOnce } from '../../schema/rules/warn-once.js';
import { equal, read } from '../../schema/json.js';
import type { CompileSchema, Validator } from '../../validation/validator.js';
import type { Violation } from '../../validation/violation.js';
import type { Checkable } from '../violations.js';

/** Finds what is wrong with a filled form, and the field that each violation belongs to. */
export interface ViolationFinder {
  useValidator(compile: CompileSchema): void;

  /** The first violation of each field, by the field's id. */
  find(): Map<string, Violation>;
}

export function createViolationFinder(draft: Checkable): ViolationFinder {
  const { form, keepsSecrets } = draft;
  let compile: CompileSchema | undefined;
  let validator: Validator | undefined;
  /** The schema that the validator was compiled from. */
  let compiled: DataSchema | undefined;

  const isKeptSecret = (field: Field, { keyword }: Violation) =>
    keepsSecrets && field.kind === 'secret' && keyword === 'required';

  const violationsOf = (parameters: unknown): readonly Violation[] => {
    if (!compile) return form.missing(parameters);
    try {
      const schema = form.schemaFor(parameters);
      if (!validator || !equal(schema, compiled)) {
        validator = compile(schema);
        compiled = schema;
      }
      return validator.validate(parameters, (path, union) =>
        read(parameters, path) === null ? undefined : form.index.branchAt?.(path, union),
      );
    } catch {
      warnOnce('only the service can check what is filled in');
      return form.missing(parameters);
    }
  };

  return {
    useValidator(loaded) {
      compile = loaded;
      validator = undefined;
    },

    find() {
      const { index } = form;
      const sent = draft.sent();
      const found = new Map<string, Violation>();
      const add = (field: Field, violation: Violation): void => {
        if (!found.has(field.id)) found.set(field.id, violation);
      };
      for (const field of index.fields.values()) {
        const reason = draft.unread(field.id);
        if (reason) add(field, { path: field.path, keyword: reason.keyword, params: reason.params });
      }
      for (const violation of violationsOf(sent.parameters)) {
        const path = form.pathInDraft(violation.path, sent);
        const field = index.at(path);
        // The user can't correct a read-only field: only the page can set its value.
        if (!field.readOnly && !isKeptSecret(field, violation)) add(field, { ...violation, path });
      }
      return found;
    },
  };
}
