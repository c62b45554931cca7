import type { Chunk } from '../chunks/chunk.js';
import type { ConnectionApiOptions } from '../connection/create-api.js';
import type { StructuredModule } from '../flow/create-draft.js';
import type { ValidatorChunks } from '../validation/load-validator.js';
import type { FieldChunks } from './fields/form-context.js';
import type { Reactions } from './views/view.js';

/**
 * The code that a form is made of besides its own: each chunk is there from the start or loaded when
 * it is needed, as the edition says. A chunk that an edition does without is undefined.
 */
export interface Edition extends FieldChunks, ValidatorChunks {
  /** What the form connects with. */
  readonly connector: ConnectionApiOptions['connector'];
  /** The vendor's SDK. */
  readonly sdk?: ConnectionApiOptions['sdk'];
  /** The drafts of schemas that are not flat. */
  readonly structured: Chunk<StructuredModule>;
  /** What a form shows, says and does only once something has happened. */
  readonly reactions: Chunk<Reactions>;
}
