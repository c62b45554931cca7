import type { AuthOption, Connection, Integration } from '../connection/model.js';
import type { DataSchema } from '../schema/data-schema.js';
import type { CompileSchema } from '../validation/validator.js';
import type { Draft, DraftOptions } from './draft.js';

type Values = Readonly<Record<string, unknown>>;

/** Makes the draft of a schema; called only once what it may need for that is there. */
export type CreateDraft = (schema: DataSchema | undefined, given: Values, options: DraftOptions) => Draft;

/**
 * A draft for each auth option and each connection to re-connect, so that what was typed into one is
 * still there after a look at another, and not in the other.
 */
export interface Drafts {
  /**
   * `connectionId` names the connection to re-connect, where one is to be: then the draft begins with
   * what the service has of the existing one; secrets are not among that.
   */
  of(
    integration: Integration,
    option: AuthOption,
    connectionId: string | undefined,
    existing: Connection | undefined,
  ): Draft;

  /** The page's own values for the parameters. */
  fill(given: Values): void;

  useValidator(compile: CompileSchema): void;
  clear(): void;
}

export function createDrafts(create: CreateDraft, onEdit: () => void): Drafts {
  const drafts = new Map<string, Draft>();
  /** What drafts begin with besides. */
  const kept = new WeakMap<Draft, Values | undefined>();
  let given: Values = {};
  let compile: CompileSchema | undefined;

  return {
    of({ id }, { key, schema }, connectionId, existing) {
      const name = JSON.stringify([id, key, connectionId]);
      let draft = drafts.get(name);
      if (!draft) {
        const stored = connectionId ? existing?.parameters : undefined;
        draft = create(schema, { ...stored, ...given }, { keepsSecrets: Boolean(connectionId) });
        kept.set(draft, stored);
        if (compile) draft.useValidator(compile);
        draft.subscribe((change) => change.byUser && onEdit());
        drafts.set(name, draft);
      }
      return draft;
    },

    fill(values) {
      given = values;
      for (const draft of drafts.values()) draft.fill({ ...kept.get(draft), ...given });
    },

    useValidator(loaded) {
      compile = loaded;
      for (const draft of drafts.values()) draft.useValidator(loaded);
    },

    clear: () => drafts.clear(),
  };
}
