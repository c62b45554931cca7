import type { DataSchema } from '../data-schema.js';
import type { Field } from '../field.js';
import { listIn } from '../json.js';

/** Fields in the order that `ui:order` lists: `*` stands for those that it does not name. */
export function inListedOrder(
  fields: readonly Field[],
  { 'ui:order': listed }: DataSchema,
): readonly Field[] {
  const keys = listIn(listed);
  if (keys.length === 0) return fields;
  const rank = ({ path }: Field): number =>
    [path.at(-1), '*'].map((key) => keys.indexOf(key)).find((index) => index >= 0) ?? keys.length;
  return [...fields].sort((a, b) => rank(a) - rank(b));
}
