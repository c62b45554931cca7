import type { Chunk } from '../chunks/chunk.js';
import type { DataSchema } from '../schema/data-schema.js';
import { isFlat } from '../schema/read-flat.js';
import { Draft, type DraftOptions } from './draft.js';
import { FlatForm } from './flat-form.js';
import type { CreateViolations } from './violations.js';

/** Makes the draft of a schema. */
export type CreateDraft = (
  schema: DataSchema | undefined,
  given: Readonly<Record<string, unknown>>,
  options?: DraftOptions,
) => Draft;

/** The chunk `structured`, as far as drafts need it. */
export interface StructuredModule {
  createStructuredDraft(createViolations: CreateViolations, ...of: Parameters<CreateDraft>): Draft;
}

/** How an edition makes drafts. */
export interface Drafts {
  /** To be called only after `load`. */
  readonly create: CreateDraft;
  /** To be awaited before a draft of the schema is made, which happens during a render and cannot wait. */
  load(schema: DataSchema): Promise<void>;
}

/** Drafts that load the chunk `structured` only for schemas that are not flat. */
export const flatOrStructured = (
  structured: Chunk<StructuredModule>,
  createViolations: CreateViolations,
): Drafts => ({
  create: (schema = {}, given, options) =>
    isFlat(schema)
      ? new Draft(new FlatForm(schema, given), createViolations, options)
      : structured.loaded!.createStructuredDraft(createViolations, schema, given, options),
  async load(schema) {
    if (!isFlat(schema)) await structured.load();
  },
});

/** Drafts of a script file that has the code for all schemas. */
export const alwaysStructured = (
  { createStructuredDraft }: StructuredModule,
  createViolations: CreateViolations,
): Drafts => ({
  create: (...of) => createStructuredDraft(createViolations, ...of),
  load: async () => {},
});
