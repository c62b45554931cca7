import type { AuthOption } from '../connection/model.js';
import { loadDraftCode } from '../flow/create-draft.js';
import { isFlat } from '../schema/read-flat.js';
import { MAX_SHORT_FORM } from './fields/batching.js';
import type { Edition } from './edition.js';

/**
 * Loads the chunks that the first paint of these auth options needs. Plain fields need none. Others
 * load the reactions too, which would render all the fields a second time if they came later.
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
  !schema || (isFlat(schema) && Object.keys(schema.properties ?? {}).length <= MAX_SHORT_FORM);
