import type { AuthOption, Connection, Integration } from '../connection/model.js';
import type { CompileSchema } from '../validation/validator.js';
import { clone, equal } from '../schema/json.js';
import type { CreateDraft } from './create-draft.js';
import type { Draft } from './draft.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * A draft for each auth option and each connection to re-connect: what the user typed for one is still
 * there when they come back from another, and does not appear in the other.
 */
export interface Drafts {
  /**
   * `connectionId` names the connection to re-connect, if any. Then the draft begins with the
   * parameters of the existing one that the service returns; secrets are not among them.
   */
  of(
    integration: Integration,
    option: AuthOption,
    connectionId: string | undefined,
    existing: Connection | undefined,
  ): Draft;

  /** Values that the page gives for the parameters. */
  fill(given: Values): void;
  /** Those that it has given last. */
  readonly given: Values;

  useValidator(compile: CompileSchema): void;
  /** With `secrets` also takes the secrets out of what the page has given. */
  clear(secrets?: boolean): void;
}

export function createDrafts(create: CreateDraft, onEdit: () => void): Drafts {
  const drafts = new Map<string, Draft>();
  /** The parameters that the service returned, with which a draft begins besides the page's values. */
  const stored = new WeakMap<Draft, Values | undefined>();
  let given: Values = {};
  let compile: CompileSchema | undefined;

  return {
    of(integration, option, connectionId, existing) {
      const draftKey = JSON.stringify([integration.id, option.key, connectionId]);
      let draft = drafts.get(draftKey);
      if (!draft) {
        const storedValues = connectionId ? existing?.parameters : undefined;
        draft = create(option.schema, { ...storedValues, ...given }, { keepsSecrets: Boolean(connectionId) });
        stored.set(draft, storedValues);
        if (compile) draft.useValidator(compile);
        draft.subscribe((change) => change.byUser && onEdit());
        drafts.set(draftKey, draft);
      }
      return draft;
    },

    fill(values) {
      if (equal(values, given)) return;
      // A copy, by which a change of the page's own object is noticed.
      given = clone(values);
      for (const draft of drafts.values()) draft.fill({ ...stored.get(draft), ...given });
    },

    useValidator(loaded) {
      compile = loaded;
      for (const draft of drafts.values()) draft.useValidator(loaded);
    },

    get given() {
      return given;
    },

    clear(secrets) {
      if (secrets) for (const draft of drafts.values()) draft.takeSecretsOut(given);
      drafts.clear();
    },
  };
}
