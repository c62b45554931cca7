import type { Chunk } from '../chunks/chunk.js';
import type { ConnectionChunks } from '../connection/create-api.js';
import type { AuthOption } from '../connection/model.js';
import type { Drafts } from '../flow/create-draft.js';
import type { ValidatorOptions } from '../validation/load-validator.js';
import type { CompileSchema } from '../validation/validator.js';
import type { FieldChunks } from './fields/form-context.js';
import type { AdviseInTime } from './late-advice.js';
import type { AwaitReactions } from './late-reactions.js';
import type { Speaker } from './speech/follow.js';
import type { Reactions } from './views/view-model.js';

/**
 * The chunks that the form uses besides its own. An edition says which of them it has, and whether
 * each is part of the script file or loaded on demand. A chunk that an edition lacks is undefined.
 */
export interface Edition extends FieldChunks {
  /** Makes attempts to connect. */
  readonly connector: ConnectionChunks['connector'];
  /** The vendor's SDK. */
  readonly sdk?: ConnectionChunks['sdk'];
  /** What is filled in and checked, for any schema. */
  readonly drafts: Drafts;
  /** What checks what is filled in. Tries to load it until that works. */
  loadValidator(options: ValidatorOptions): Promise<CompileSchema>;
  /** Loads the chunks that the first paint of these auth options needs, where not all are there already. */
  loadFields?(authOptions: readonly AuthOption[]): Promise<void>;
  /** What a form shows and does only after the user or the service has done something. */
  readonly reactions: Chunk<Reactions>;
  /** What is done while they are on their way; not in an edition that has them from the start. */
  readonly awaitReactions?: AwaitReactions;
  /** An edition may do without it. */
  readonly adviseInTime?: AdviseInTime;
  /** Has a form speak the language of the page where it is. Resolves in any case, once the form has its words. */
  followLanguage(form: Speaker): Promise<void> | void;
}
