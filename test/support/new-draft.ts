import { bundled } from '../../src/chunks/chunk.js';
import { flatOrStructured } from '../../src/flow/create-draft.js';
import type { DraftOptions } from '../../src/flow/draft.js';
import { showViolations } from '../../src/flow/reactions/show-violations.js';
import * as structured from '../../src/flow/structured/index.js';
import type { StructuredDraft } from '../../src/flow/structured/structured-draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';

const createDraft = flatOrStructured(bundled(structured), showViolations).create;

/** The draft that a form makes of a schema, with all that any may be asked to do. */
export function newDraft(
  schema?: DataSchema,
  given: Readonly<Record<string, unknown>> = {},
  options?: DraftOptions,
): StructuredDraft {
  return createDraft(schema, given, options) as StructuredDraft;
}
