import type { AuthOption, Integration } from '../connection/model.js';
import type { CompileSchema } from '../validation/validator.js';
import { createDraft } from './create-draft.js';
import type { Draft } from './draft.js';

type Values = Readonly<Record<string, unknown>>;

/** A draft for each auth option, so that what was typed into one is still there after a look at another. */
export class Drafts {
  #drafts = new Map<string, Draft>();
  #given: Values = {};
  #compile: CompileSchema | undefined;
  readonly #onEdit: () => void;

  constructor(onEdit: () => void) {
    this.#onEdit = onEdit;
  }

  /** `stored` is what the service has of the connection to re-connect; secrets are not among it. */
  of({ id }: Integration, { key, schema }: AuthOption, stored: Values | undefined): Draft {
    const name = JSON.stringify([id, key]);
    let draft = this.#drafts.get(name);
    if (!draft) {
      draft = createDraft(schema, { ...stored, ...this.#given }, { keepsSecrets: Boolean(stored) });
      if (this.#compile) draft.useValidator(this.#compile);
      draft.subscribe((change) => change.byUser && this.#onEdit());
      this.#drafts.set(name, draft);
    }
    return draft;
  }

  /** The page's own values for the parameters. */
  fill(given: Values, stored: Values | undefined): void {
    this.#given = given;
    for (const draft of this.#drafts.values()) draft.fill({ ...stored, ...given });
  }

  useValidator(compile: CompileSchema): void {
    this.#compile = compile;
    for (const draft of this.#drafts.values()) draft.useValidator(compile);
  }

  clear(): void {
    this.#drafts.clear();
  }
}
