import type { DataSchema } from '../schema/data-schema.js';
import { isFlat } from '../schema/read-flat.js';
import type { Draft, DraftOptions } from './draft.js';
import { FlatDraft } from './flat-draft.js';
import type { StructuredDraft } from './structured/structured-draft.js';

/** Kept once it is there: a draft is made in the middle of a rendering. */
let Structured: typeof StructuredDraft | undefined;

/** To be awaited before a draft of the schema is created: what most schemas do without is loaded for those that need it. */
export async function loadDraft(schema: DataSchema | undefined): Promise<void> {
  if (schema && !isFlat(schema))
    Structured ??= (await import('./structured/structured-draft.js')).StructuredDraft;
}

export function createDraft(
  schema: DataSchema | undefined,
  given: Readonly<Record<string, unknown>>,
  options: DraftOptions,
): Draft {
  if (!schema || isFlat(schema)) return new FlatDraft(schema, given, options);
  return new Structured!(schema, given, options);
}
