import { FlatDraft } from '../../src/flow/flat-draft.js';
import { StructuredDraft } from '../../src/flow/structured/structured-draft.js';
import { isFlat } from '../../src/schema/read-flat.js';
import type { DraftOptions } from '../../src/flow/draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';

/** The draft that a form makes of a schema, with all that any may be asked to do. */
export function newDraft(
  schema?: DataSchema,
  given?: Readonly<Record<string, unknown>>,
  options?: DraftOptions,
): StructuredDraft {
  const Kind = !schema || isFlat(schema) ? FlatDraft : StructuredDraft;
  return new Kind(schema, given, options) as StructuredDraft;
}
