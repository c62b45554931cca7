import type { ConnectionApiOptions } from '../connection/create-api.js';
import type { AuthOption } from '../connection/model.js';
import type { Part } from './part.js';
import type { CreateDraft } from '../flow/drafts.js';
import type { CompileSchema } from '../validation/validator.js';
import type { Views } from './fields/form-context.js';
import type * as LaterChunk from './reactions/index.js';

/**
 * What a form is made of. The entry says whether a part is there from the start or loaded when it
 * is needed: a bundle of one file needs neither what loads parts nor what simple forms make do with.
 */
export interface Parts {
  /** Loads what the form connects with: over the SDK, or only by itself. */
  readonly loadAdapters: ConnectionApiOptions['loadAdapters'];
  readonly createDraft: CreateDraft;
  readonly views: Views;
  /** All that is shown, said and done once something has happened. */
  readonly later: Part<typeof LaterChunk>;
  loadValidator(options: { noEval: boolean }): Promise<CompileSchema>;
  /** Loads what the fields of these are first shown with. */
  loadFor?(authOptions: readonly AuthOption[]): Promise<unknown>;
}
