import type { AuthOption } from '../connection/model.js';
import { loadDraftCode } from '../flow/create-draft.js';
import { isFlat } from '../schema/read-flat.js';
import { LONG } from './fields/batching.js';
import type { Edition } from './edition.js';

/**
 * Loads what the fields of these auth options are first shown with, besides plain ones; with them the
 * reactions, which would render so many fields once more.
 */
export async function loadFields(
  { special, long, structured, reactions }: Edition,
  authOptions: readonly AuthOption[],
): Promise<void> {
  if (authOptions.every(isPlain)) return;
  await Promise.all([
    special.load(),
    long.load(),
    reactions.load(),
    ...authOptions.map(({ schema }) => loadDraftCode(structured, schema)),
  ]);
}

const isPlain = ({ schema }: AuthOption): boolean =>
  !schema || (isFlat(schema) && Object.keys(schema.properties ?? {}).length <= LONG);
