import type { AuthOption } from '../connection/model.js';
import type { Edition } from '../element/edition.js';
import { MAX_SHORT_FORM } from '../element/fields/batching.js';
import type { GroupField } from '../schema/field.js';
import { readFlat } from '../schema/read-flat.js';

/**
 * Loads the chunks that the first paint of these auth options needs. Plain fields need none, or only that
 * of choices. Others load the reactions too, which would render all the fields a second time if they came
 * later.
 */
export async function loadFields(
  { choices, special, long, reactions }: Edition,
  authOptions: readonly AuthOption[],
): Promise<void> {
  const forms = authOptions.map(({ schema = {} }) => readFlat(schema));
  const isShort = (form?: GroupField) => form && form.fields.length <= MAX_SHORT_FORM;
  const hasChoices = (form?: GroupField) =>
    form?.fields.some(({ kind }) => kind === 'choice' || kind === 'toggle');
  const needed = !forms.every(isShort)
    ? [choices, special, long, reactions]
    : forms.some(hasChoices)
      ? [choices]
      : [];
  await Promise.all(needed.map((chunk) => chunk.load()));
}
