import type { AuthOption, Integration } from '../connection/model.js';
import type { DataSchema } from '../schema/data-schema.js';
import type { CompileSchema } from '../validation/validator.js';
import type { Draft, DraftOptions } from './draft.js';

type Values = Readonly<Record<string, unknown>>;

/** Makes the draft of a schema; called only once what it may need for that is there. */
export type CreateDraft = (schema: DataSchema | undefined, given: Values, options: DraftOptions) => Draft;

/** A draft for each auth option, so that what was typed into one is still there after a look at another. */
export interface Drafts {
  /** `stored` is what the service has of the connection to re-connect; secrets are not among it. */
  of(integration: Integration, option: AuthOption, stored: Values | undefined): Draft;

  /** The page's own values for the parameters. */
  fill(given: Values, stored: Values | undefined): void;

  useValidator(compile: CompileSchema): void;
  clear(): void;
}

export function createDrafts(create: CreateDraft, onEdit: () => void): Drafts {
  const drafts = new Map<string, Draft>();
  let given: Values = {};
  let compile: CompileSchema | undefined;

  return {
    of({ id }, { key, schema }, stored) {
      const name = JSON.stringify([id, key]);
      let draft = drafts.get(name);
      if (!draft) {
        draft = create(schema, { ...stored, ...given }, { keepsSecrets: Boolean(stored) });
        if (compile) draft.useValidator(compile);
        draft.subscribe((change) => change.byUser && onEdit());
        drafts.set(name, draft);
      }
      return draft;
    },

    fill(values, stored) {
      given = values;
      for (const draft of drafts.values()) draft.fill({ ...stored, ...given });
    },

    useValidator(loaded) {
      compile = loaded;
      for (const draft of drafts.values()) draft.useValidator(loaded);
    },

    clear: () => drafts.clear(),
  };
}
