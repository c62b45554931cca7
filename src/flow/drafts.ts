import type { AuthOption, Integration } from '../connection/model.js';
import type { DataSchema } from '../schema/data-schema.js';
import type { CompileSchema } from '../validation/validator.js';
import type { Draft, DraftOptions } from './draft.js';

type Values = Readonly<Record<string, unknown>>;

/** Makes the draft of a schema; called only once what it may need for that is there. */
export type CreateDraft = (schema: DataSchema | undefined, given: Values, options: DraftOptions) => Draft;

/** A draft for each auth option, so that what was typed into one is still there after a look at another. */
export class Drafts {
  #drafts = new Map<string, Draft>();
  #given: Values = {};
  #compile: CompileSchema | undefined;
  readonly #create: CreateDraft;
  readonly #onEdit: () => void;

  constructor(create: CreateDraft, onEdit: () => void) {
    this.#create = create;
    this.#onEdit = onEdit;
  }

  /** `stored` is what the service has of the connection to re-connect; secrets are not among it. */
  of({ id }: Integration, { key, schema }: AuthOption, stored: Values | undefined): Draft {
    const name = JSON.stringify([id, key]);
    let draft = this.#drafts.get(name);
    if (!draft) {
      draft = this.#create(schema, { ...stored, ...this.#given }, { keepsSecrets: Boolean(stored) });
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
