import type { Chunk } from '../chunks/chunk.js';
import type { DataSchema } from '../schema/data-schema.js';
import { isFlat } from '../schema/read-flat.js';
import { Draft, type DraftOptions } from './draft.js';
import { FlatForm } from './flat-form.js';

/** Makes the draft of a schema; to be called only after `loadDraftCode`. */
export type CreateDraft = (
  schema: DataSchema | undefined,
  given: Readonly<Record<string, unknown>>,
  options?: DraftOptions,
) => Draft;

/** The chunk `structured`, as far as drafts need it. */
export interface StructuredModule {
  readonly createStructuredDraft: CreateDraft;
}

export function createDraftWith(structured: Chunk<StructuredModule>): CreateDraft {
  return (schema = {}, given, options) =>
    isFlat(schema)
      ? new Draft(new FlatForm(schema, given), options)
      : structured.loaded!.createStructuredDraft(schema, given, options);
}

/** To be awaited before a draft of the schema is made, which happens during a render and cannot wait. */
export async function loadDraftCode(
  structured: Chunk<StructuredModule>,
  schema: DataSchema | undefined,
): Promise<void> {
  if (schema && !isFlat(schema)) await structured.load();
}
