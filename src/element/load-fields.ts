import type { AuthOption } from '../connection/model.js';
import { loadDraft } from '../flow/create-draft.js';
import { isFlat } from '../schema/read-flat.js';
import { lazyViews } from './fields/lazily.js';
import { LONG } from './fields/runs.js';
import { viewsInChunks } from './fields/views-in-chunks.js';

/** Loads what the fields of auth options are first shown with, besides simple ones. */
export async function loadFor(authOptions: readonly AuthOption[]): Promise<void> {
  if (authOptions.every(isSimple)) return;
  await Promise.all([
    lazyViews.load(),
    viewsInChunks.chunked.load(),
    ...authOptions.map(({ schema }) => loadDraft(schema)),
  ]);
}

const isSimple = ({ schema }: AuthOption): boolean =>
  !schema || (isFlat(schema) && Object.keys(schema.properties ?? {}).length <= LONG);
