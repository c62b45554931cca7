import type { Chunk } from '../chunks/chunk.js';
import type { DataSchema } from '../schema/data-schema.js';
import { isFlat } from '../schema/read-flat.js';
import { Draft, type DraftOptions } from './draft.js';
import { FlatForm } from './flat-form.js';

/** Makes the draft of a schema; called only once the code for it is loaded. */
export type CreateDraft = (
  schema: DataSchema | undefined,
  given: Readonly<Record<string, unknown>>,
  options?: DraftOptions,
) => Draft;

/** What a draft needs of the chunk for schemas that are not flat. */
export interface StructuredModule {
  readonly createStructuredDraft: CreateDraft;
}

export function createDraftWith(structured: Chunk<StructuredModule>): CreateDraft {
  return (schema = {}, given, options) =>
    isFlat(schema)
      ? new Draft(new FlatForm(schema, given), options)
      : structured.loaded!.createStructuredDraft(schema, given, options);
}

/** To be awaited before a draft of the schema is created, which happens in the middle of a rendering. */
export async function loadDraftCode(
  structured: Chunk<StructuredModule>,
  schema: DataSchema | undefined,
): Promise<void> {
  if (schema && !isFlat(schema)) await structured.load();
}
