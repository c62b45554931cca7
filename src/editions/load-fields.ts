import type { AuthOption } from '../connection/model.js';
import type { Edition } from '../element/edition.js';
import { MAX_SHORT_FORM } from '../element/fields/batching.js';
import type { DataSchema } from '../schema/data-schema.js';

/**
 * Loads the chunks that the first paint of these auth options needs. Plain fields need none. Others
 * load the reactions too, which would render all the fields a second time if they came later.
 */
export async function loadFields(
  { drafts, special, long, reactions }: Edition,
  authOptions: readonly AuthOption[],
): Promise<void> {
  const schemas = authOptions.map(({ schema = {} }) => schema);
  const isPlain = (schema: DataSchema) =>
    drafts.isFlat(schema) && Object.keys(schema.properties ?? {}).length <= MAX_SHORT_FORM;
  if (schemas.every(isPlain)) return;
  await Promise.all([special.load(), long.load(), reactions.load()]);
}
